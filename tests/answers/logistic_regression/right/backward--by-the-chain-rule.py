# Unusual: two products, one for each class, in place of A - Y; prints as it goes.
def backward(X, A, Y):
    m = Y.shape[1]
    dw = (X @ (A * (1 - Y)).T - X @ ((1 - A) * Y).T) / m
    db = float(((A * (1 - Y)).sum() - ((1 - A) * Y).sum()) / m)
    print("dw", dw.shape, "db", db)
    return dw, db
