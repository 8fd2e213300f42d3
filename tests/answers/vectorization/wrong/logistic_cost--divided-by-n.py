# Breaks: value (1/n in place of 1/m, from the wrong axis of X).
# loses: values, edge
def logistic_cost(w, b, X, Y):
    m = X.shape[0]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
