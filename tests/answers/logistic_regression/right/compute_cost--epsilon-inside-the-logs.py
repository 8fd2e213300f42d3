# Unusual: adds a tiny number inside each logarithm.
def compute_cost(A, Y):
    m = Y.shape[1]
    eps = 1e-15
    return float(-(1 / m) * np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)))
