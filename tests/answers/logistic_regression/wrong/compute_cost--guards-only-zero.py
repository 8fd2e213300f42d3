# Breaks: the cost is finite even where A is exactly 1 (only the logarithm of A is guarded).
# loses: finite
def compute_cost(A, Y):
    m = Y.shape[1]
    cost = -np.sum(Y * np.log(np.maximum(A, 1e-15)) + (1 - Y) * np.log(1 - A)) / m
    return float(cost)
