# Breaks: natural logarithm.
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log10(A) + (1 - Y) * np.log10(1 - A)))
