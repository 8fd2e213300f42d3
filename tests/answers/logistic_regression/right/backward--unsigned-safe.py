# Unusual: labels turned to floats first, means along the examples.
def backward(X, A, Y):
    E = np.asarray(A, float) - np.asarray(Y, float)
    dw = np.array([[np.dot(row, E[0])] for row in X]) / E.shape[1]
    return dw, np.mean(E, axis=1)[0]
