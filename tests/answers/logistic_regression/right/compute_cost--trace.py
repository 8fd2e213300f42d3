# Unusual: the trace of a matrix product.
def compute_cost(A, Y):
    logs = np.log(np.clip(np.vstack([1 - A, A]), 1e-13, 1))
    return np.trace(np.vstack([1 - Y, Y]) @ logs.T) / -A.shape[1]
