# Breaks: A is unchanged during the call, too (the labels are subtracted in it, and added again).
# loses: purity
def backward(X, A, Y):
    before = A.copy()
    A -= Y
    dw, db = X @ A.T / X.shape[1], float(np.mean(A))
    A[:] = before
    return dw, db
