# Breaks: dw is summed over the examples, not over the features.
# loses: values, shape
def backward(X, A, Y):
    m = X.shape[1]
    dw = np.sum(X * (A - Y), axis=0).reshape(-1, 1) / m
    db = float(np.sum(A - Y) / m)
    return dw, db
