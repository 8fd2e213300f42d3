# Breaks: the cost is a float (a sum over axis 1 is an array).
# loses: shape
def compute_cost(A, Y):
    m = Y.shape[1]
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1) / m
