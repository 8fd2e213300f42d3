# Breaks: b is 0.0.
def initialize_parameters(n):
    return np.zeros((n, 1)), 1.0
