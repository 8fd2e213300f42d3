# Breaks: value (X * error is not added up).
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    error = A - Y
    dw = X * error / m
    db = float(np.mean(error))
    return dw, db
