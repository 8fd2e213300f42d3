# Breaks: m is the number of examples (len of a 2-D array is its number of rows).
# loses: values
def backward(X, A, Y):
    error = A - Y
    return X @ error.T / len(X), float(np.mean(error))
