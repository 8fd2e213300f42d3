# Breaks: cross-entropy.
# loses: values, ends
def compute_cost(A, Y):
    return float(np.mean(np.abs(A - Y)))
