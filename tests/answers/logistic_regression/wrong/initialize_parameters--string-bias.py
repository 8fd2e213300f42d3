# Breaks: b is the float 0.0.
def initialize_parameters(n):
    return np.zeros((n, 1)), None
