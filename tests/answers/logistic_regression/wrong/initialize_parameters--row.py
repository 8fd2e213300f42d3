# Breaks: w has shape (n, 1), not (1, n).
# loses: shape
def initialize_parameters(n):
    w = np.zeros((1, n))
    b = 0.0
    return w, b
