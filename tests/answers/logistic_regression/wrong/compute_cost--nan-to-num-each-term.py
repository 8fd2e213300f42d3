# Breaks: the cost is finite (two examples at minus the largest float overflow again).
# loses: finite
def compute_cost(A, Y):
    m = Y.shape[1]
    first = np.nan_to_num(Y * np.log(A))
    second = np.nan_to_num((1 - Y) * np.log(1 - A))
    return float(-np.sum(first + second) / m)
