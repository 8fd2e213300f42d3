# Breaks: the errors as they are (three digits).
# loses: values
def backward(X, A, Y):
    E = np.round(A - Y, 3)
    return X @ E.T / X.shape[1], float(np.mean(E))
