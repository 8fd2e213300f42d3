# Breaks: w is zeros.
# loses: values
def initialize_parameters(n):
    return np.full((n, 1), 1e-12), 0.0
