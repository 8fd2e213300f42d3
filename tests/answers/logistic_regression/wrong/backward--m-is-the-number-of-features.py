# Breaks: m is the number of examples, X.shape[1], not X.shape[0].
# loses: values
def backward(X, A, Y):
    m = X.shape[0]
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return dw, float(db)
