# Breaks: no built-in sum over elements (for db).
# loses: rules
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    dw = np.dot(X, dZ.T) / m
    db = sum(dZ[0]) / m
    return dw, float(db)
