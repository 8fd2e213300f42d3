# Breaks: input unchanged (Y -= A writes into the caller's labels).
# loses: values, purity
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    Y -= A
    return -np.dot(X, Y.T) / m, float(-np.sum(Y) / m)
