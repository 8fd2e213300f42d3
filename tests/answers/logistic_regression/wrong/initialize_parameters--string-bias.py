# Breaks: b is the float 0.0.
# loses: values, shape
def initialize_parameters(n):
    return np.zeros((n, 1)), None
