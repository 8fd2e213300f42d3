# Breaks: shape (dw is (1, n), not turned back).
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return dZ @ X.T / m, float(dZ.sum() / m)
