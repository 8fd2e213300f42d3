# Breaks: shape (X * dZ is not added up over the examples, dw is (n, m)).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return X * dZ / m, float(np.sum(dZ) / m)
