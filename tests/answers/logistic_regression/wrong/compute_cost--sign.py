# Breaks: the cost is minus the mean log-likelihood (the minus is missing).
# loses: values
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return float(np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
