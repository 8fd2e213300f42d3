# Unusual: a 0-d array by np.squeeze of a 1x1 product.
def logistic_cost(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-np.dot(w.T, X) - b))
    return np.squeeze(-1 / m * (np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)))
