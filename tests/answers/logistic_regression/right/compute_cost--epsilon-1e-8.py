# Unusual: 1e-8 added in both logarithms.
def compute_cost(A, Y):
    eps = 1e-8
    m = Y.shape[1]
    return np.squeeze(-(1 / m) * np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)))
