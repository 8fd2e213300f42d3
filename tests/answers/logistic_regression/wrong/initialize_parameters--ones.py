# Breaks: w is zeros.
def initialize_parameters(n):
    return np.ones((n, 1)), 0.0
