# Breaks: w is float.
# loses: shape
def initialize_parameters(n):
    return np.zeros((n, 1), dtype=int), 0.0
