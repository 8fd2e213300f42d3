# Breaks: the cost is the mean cross-entropy, not half of it (1 / 2m belongs to squared errors).
# loses: values
def compute_cost(A, Y):
    m = Y.shape[1]
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / (2 * m))
