# Breaks: value (1 - Y * log(1 - A)).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    losses = Y * np.log(A) + 1 - Y * np.log(1 - A)
    return float(-np.mean(losses))
