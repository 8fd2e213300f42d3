# Breaks: the cost is the cross-entropy, not the squared error.
# loses: values
def compute_cost(A, Y):
    return float(np.mean((A - Y) ** 2))
