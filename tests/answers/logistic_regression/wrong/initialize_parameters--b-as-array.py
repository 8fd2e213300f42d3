# Breaks: b is 0.0, a number, not an array.
# loses: shape
def initialize_parameters(n):
    w = np.zeros((n, 1))
    b = np.zeros((1, 1))
    return w, b
