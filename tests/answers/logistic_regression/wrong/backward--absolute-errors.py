# Breaks: value (the errors lose their signs).
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    error = np.abs(A - Y)
    dw = X @ error.T / m
    db = float(np.mean(error))
    return dw, db
