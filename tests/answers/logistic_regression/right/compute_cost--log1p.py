# Unusual: log1p for the second term.
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return np.divide(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log1p(-A).T), -A.shape[1]).item()
