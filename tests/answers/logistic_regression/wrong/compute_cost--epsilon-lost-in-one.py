# Breaks: the cost is finite even where A is exactly 1 (1 - 1e-20 is 1.0 in floats).
# loses: finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-20, 1 - 1e-20)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
