# Unusual: two dot products; squeeze leaves an array with no dimension.
def compute_cost(A, Y):
    m = Y.shape[1]
    eps = np.finfo(float).eps
    A = np.clip(A, eps, 1 - eps)
    cost = -(np.dot(np.log(A), Y.T) + np.dot(np.log(1 - A), 1 - Y.T)) / m
    return np.squeeze(cost)
