# Breaks: the mean over m.
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    m = max(A.shape[1] - 1, 1)
    return float(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / m)
