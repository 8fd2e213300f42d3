# Breaks: no built-in sum over elements in a vectorized version.
def dot(a, b):
    return float(sum(a * b))
