# Breaks: value (mean squared error, not cross-entropy).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return float(np.mean((A - Y) ** 2))
