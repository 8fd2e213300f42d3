# Breaks: value (a times a: b is not used).
# loses: values
def dot(a, b):
    return a.dot(a)
