# Breaks: db is the mean of A - Y, not the mean of dw.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.mean(dw))
    return dw, db
