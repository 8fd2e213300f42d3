# Breaks: w has shape (n, 1), not (n,).
# loses: shape
def initialize_parameters(n):
    w = np.zeros(n)
    b = 0.0
    return w, b
