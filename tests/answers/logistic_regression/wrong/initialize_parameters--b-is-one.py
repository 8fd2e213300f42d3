# Breaks: b is 0.0.
# loses: values
def initialize_parameters(n):
    return np.zeros((n, 1)), 1.0
