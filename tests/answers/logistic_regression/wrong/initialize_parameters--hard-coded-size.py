# Breaks: w has shape (n, 1) for the n that is given.
# loses: shape
def initialize_parameters(n):
    w = np.zeros((12288, 1))
    b = 0.0
    return w, b
