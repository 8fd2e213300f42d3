# Breaks: order of the result ((db, dw) in place of (dw, db)).
# loses: shape
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return float(np.sum(dZ) / m), np.dot(X, dZ.T) / m
