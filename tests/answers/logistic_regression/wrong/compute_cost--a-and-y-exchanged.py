# Breaks: value (A times the logarithm of Y).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    losses = A * np.log(np.clip(Y, 1e-12, 1)) + (1 - A) * np.log(np.clip(1 - Y, 1e-12, 1))
    return float(-np.mean(losses))
