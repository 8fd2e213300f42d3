# Breaks: the probabilities as they are (two digits).
# loses: values, ends
def compute_cost(A, Y):
    A = np.clip(np.round(A, 2), 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
