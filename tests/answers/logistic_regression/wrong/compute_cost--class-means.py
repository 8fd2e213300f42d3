# Breaks: one mean over all examples (a mean per class, then added).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    cost = 0.0
    if np.any(Y == 1):
        cost -= np.log(A[Y == 1]).mean()
    if np.any(Y == 0):
        cost -= np.log(1 - A[Y == 0]).mean()
    return float(cost)
