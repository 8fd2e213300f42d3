# Breaks: value (divided by the number of ones, not by m).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    losses = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return float(-np.sum(losses) / np.sum(Y))
