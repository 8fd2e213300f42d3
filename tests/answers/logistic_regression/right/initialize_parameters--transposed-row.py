# Unusual: the transpose of a row, and numpy's own float for b.
def initialize_parameters(n):
    return np.zeros((1, n)).T, np.float64(0)
