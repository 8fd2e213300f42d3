# Breaks: the logarithm is of A, the weights are Y (they are swapped).
# loses: values
def compute_cost(A, Y):
    A, Y = np.asarray(A, dtype=float), np.clip(Y, 1e-15, 1 - 1e-15)
    return float(-np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y)))
