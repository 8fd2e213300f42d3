# Breaks: no built-in sum over elements in a vectorized version.
# loses: rules
def dot(a, b):
    return float(sum(a * b))
