# Breaks: the logarithm is the natural one.
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.mean(Y * np.log2(A) + (1 - Y) * np.log2(1 - A)))
