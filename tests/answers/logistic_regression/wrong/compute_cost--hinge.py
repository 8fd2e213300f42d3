# Breaks: cross-entropy.
# loses: values
def compute_cost(A, Y):
    return float(np.mean(np.maximum(0, 1 - (2 * Y - 1) * (2 * A - 1))))
