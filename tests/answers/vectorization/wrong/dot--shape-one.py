# Breaks: a float out (shape (1,)).
# loses: values
def dot(a, b):
    return a.reshape(1, -1) @ b
