# Breaks: w is zeros.
# loses: values
def initialize_parameters(n):
    return np.random.default_rng(0).normal(size=(n, 1)) * 0.01, 0.0
