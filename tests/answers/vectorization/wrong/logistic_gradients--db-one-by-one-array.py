# Breaks: db is no float (keepdims leaves a (1, 1) array).
# loses: shape
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    dw = (1 / m) * np.dot(X, dZ.T)
    db = (1 / m) * np.sum(dZ, axis=1, keepdims=True)
    return dw, db
