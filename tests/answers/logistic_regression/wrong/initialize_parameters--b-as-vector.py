# Breaks: b is 0.0, a number, not an array of one.
# loses: shape
def initialize_parameters(n):
    return np.zeros((n, 1)), np.zeros(1)
