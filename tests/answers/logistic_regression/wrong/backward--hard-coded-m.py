# Breaks: m is the number of examples given, not the size of the training set.
# loses: values
def backward(X, A, Y):
    m = 162
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y) / m)
    return dw, db
