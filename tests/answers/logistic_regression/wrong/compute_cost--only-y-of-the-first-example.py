# Breaks: each example has its own label.
# loses: values, finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return float(-np.mean(np.log(A))) if Y[0, 0] == 1 else float(-np.mean(np.log(1 - A)))
