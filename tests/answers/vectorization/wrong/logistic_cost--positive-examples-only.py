# Breaks: value (the (1 - Y) term is missing).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return float(-np.mean(Y * np.log(A)))
