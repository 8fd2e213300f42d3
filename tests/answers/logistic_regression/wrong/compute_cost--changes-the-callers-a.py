# Breaks: the input is unchanged (A is clipped in place).
# loses: purity
def compute_cost(A, Y):
    m = Y.shape[1]
    A[A == 0] = 1e-15
    A[A == 1] = 1 - 1e-15
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
