# Breaks: value (m from the wrong axis of Y).
# loses: values
def logistic_cost(w, b, X, Y):
    m = Y.shape[0]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
