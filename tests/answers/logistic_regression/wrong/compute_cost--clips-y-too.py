# Breaks: the labels as they are (smoothed ones are used).
# loses: values, ends, finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    Y = np.clip(Y, 0.01, 0.99)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
