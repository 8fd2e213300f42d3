# Breaks: the cost is a float, not an array of shape (1, 1).
# loses: shape
def compute_cost(A, Y):
    m = Y.shape[1]
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
