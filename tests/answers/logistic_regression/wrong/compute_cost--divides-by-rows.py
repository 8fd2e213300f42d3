# Breaks: the mean is over the m examples (Y.shape[0] is 1).
# loses: values
def compute_cost(A, Y):
    m = Y.shape[0]
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
