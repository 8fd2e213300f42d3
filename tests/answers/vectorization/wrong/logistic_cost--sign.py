# Breaks: value (the minus sign is missing).
# loses: values
def logistic_cost(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return float(1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
