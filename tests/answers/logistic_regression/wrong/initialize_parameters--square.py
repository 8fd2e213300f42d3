# Breaks: w has shape (n, 1).
# loses: shape
def initialize_parameters(n):
    return np.zeros((n, n)), 0.0
