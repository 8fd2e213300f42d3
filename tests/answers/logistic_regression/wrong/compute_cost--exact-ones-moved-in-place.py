# Breaks: A is unchanged (0 and 1 are replaced in it).
# loses: purity
def compute_cost(A, Y):
    A[A == 0] = 1e-15
    A[A == 1] = 1 - 1e-15
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
