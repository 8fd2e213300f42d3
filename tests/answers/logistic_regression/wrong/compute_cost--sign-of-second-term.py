# Breaks: both terms have the same sign.
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.mean(Y * np.log(A) - (1 - Y) * np.log(1 - A)))
