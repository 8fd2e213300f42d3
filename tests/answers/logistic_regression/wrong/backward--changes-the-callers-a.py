# Breaks: the input is unchanged (A -= Y writes into the caller's A).
# loses: purity
def backward(X, A, Y):
    m = X.shape[1]
    A -= Y
    dw = np.dot(X, A.T) / m
    db = float(np.sum(A) / m)
    return dw, db
