# Unusual: np.tensordot for dw, np.average for db, m from the length of a row.
def backward(X, A, Y):
    m = len(A[0])
    dw = np.tensordot(X, A - Y, axes=(1, 1)) / m
    db = np.average(A - Y)
    return dw, db
