# Unusual: builds on matvec, one-dimensional inside, reshaped at the end.
def logistic_gradients(w, b, X, Y):
    """What the for loops did: sum over i of x_i * dz_i, while dz_i = a_i - y_i."""
    m = X.shape[1]
    dz = 1 / (1 + np.exp(-(matvec(X.T, w.ravel()) + b))) - Y.ravel()
    dw = matvec(X, dz).reshape(-1, 1) / m
    return dw, float(np.add.reduce(dz) / m)
