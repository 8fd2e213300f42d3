# Breaks: value (the log of z itself, the sigmoid is missing).
# loses: values
def logistic_cost(w, b, X, Y):
    A = np.dot(w.T, X) + b
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
