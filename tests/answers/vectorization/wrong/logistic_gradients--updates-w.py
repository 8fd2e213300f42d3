# Breaks: input unchanged (takes the gradient step in the caller's w).
# loses: values, purity
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    dw = np.dot(X, dZ.T) / m
    db = float(np.sum(dZ) / m)
    w -= 0.01 * dw
    return dw, db
