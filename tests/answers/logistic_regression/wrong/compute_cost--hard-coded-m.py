# Breaks: m is the number of examples given, not the size of the training set.
# loses: values
def compute_cost(A, Y):
    m = 162
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
