# Breaks: w is zeros, not random numbers, seeded or not.
# loses: values
def initialize_parameters(n):
    rng = np.random.default_rng(0)
    w = rng.standard_normal((n, 1)) / np.sqrt(n)
    return w, 0.0
