# Breaks: value (log to base 2).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return float(-np.mean(Y * np.log2(A) + (1 - Y) * np.log2(1 - A)))
