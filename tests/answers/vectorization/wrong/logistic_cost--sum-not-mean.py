# Breaks: value (1/m is missing).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
