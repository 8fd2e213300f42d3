# Breaks: small probabilities as they are (1e-5 is added).
# loses: values, ends
def compute_cost(A, Y):
    return float(-np.mean(Y * np.log(A + 1e-5) + (1 - Y) * np.log(1 - A + 1e-5)))
