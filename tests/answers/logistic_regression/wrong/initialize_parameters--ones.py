# Breaks: w is zeros.
# loses: values
def initialize_parameters(n):
    return np.ones((n, 1)), 0.0
