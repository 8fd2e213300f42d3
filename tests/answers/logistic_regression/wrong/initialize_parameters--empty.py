# Breaks: w is zeros (np.empty holds what was in memory; made visible here).
# loses: values
def initialize_parameters(n):
    w = np.empty((n, 1))
    w[:] = 7e-310
    return w, 0.0
