# Breaks: examples with y = 0 count too.
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(-np.mean(Y * np.log(A)))
