# Breaks: the logarithms of A (those of the labels, which are 0).
# loses: values
def compute_cost(A, Y):
    return float(-np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y)))
