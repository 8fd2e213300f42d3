# Breaks: no recursion (halves the examples and adds the two halves' sums).
# loses: rules
def _gradient_sums(w, b, X, Y):
    m = X.shape[1]
    if m <= 2:
        dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
        return np.dot(X, dZ.T), float(np.sum(dZ))
    h = m // 2
    dw1, db1 = _gradient_sums(w, b, X[:, :h], Y[:, :h])
    dw2, db2 = _gradient_sums(w, b, X[:, h:], Y[:, h:])
    return dw1 + dw2, db1 + db2


def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dw, db = _gradient_sums(w, b, X, Y)
    return dw / m, db / m
