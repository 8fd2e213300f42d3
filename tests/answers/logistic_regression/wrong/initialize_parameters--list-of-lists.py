# Breaks: w is a float array of shape (n, 1), not a list.
# loses: shape
def initialize_parameters(n):
    w = [[0.0] for _ in range(n)]
    b = 0.0
    return w, b
