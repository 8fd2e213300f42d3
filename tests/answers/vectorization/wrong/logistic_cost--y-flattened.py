# Breaks: value (column against row: broadcast to (m, m)).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(X.T @ w + b)))
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
