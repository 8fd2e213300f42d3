# Breaks: the logarithm is of the probability, not of the rounded prediction.
# loses: values, ends
def compute_cost(A, Y):
    P = np.clip(np.round(A), 1e-15, 1 - 1e-15)
    return float(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))
