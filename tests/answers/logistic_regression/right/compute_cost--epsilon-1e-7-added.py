# Unusual: 1e-7 added in both logarithms.
def compute_cost(A, Y):
    return -np.mean(Y * np.log(A + 1e-7) + (1 - Y) * np.log(1 - A + 1e-7))
