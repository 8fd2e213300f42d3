# Breaks: shape (keepdims lost, dw is (n,)).
def logistic_gradients(w, b, X, Y):
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return np.mean(X * dZ, axis=1), float(np.mean(dZ))
