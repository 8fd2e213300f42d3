# Breaks: the error is A - Y with the probability, not with the predicted label (a perceptron's).
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dZ = (A > 0.5) - Y
    dw = np.dot(X, dZ.T) / m
    db = float(np.sum(dZ) / m)
    return dw, db
