# Breaks: the cost is one float for all examples (axis 0 has one row only).
# loses: values, shape, finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=0)
