# Unusual: 0 log 0 is 0 by leaving those terms out of the sum, not out of m; the rest is bounded.
def xlogy(x, y):
    result = np.zeros(np.shape(x))
    mask = np.asarray(x) != 0
    result[mask] = x[mask] * np.log(np.maximum(y[mask], 1e-300))
    return result


def compute_cost(A, Y):
    return float(-(xlogy(Y, A) + xlogy(1 - Y, 1 - A)).sum() / Y.size)
