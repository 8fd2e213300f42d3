# Unusual: the errors as a column, and a product with a column of shares.
def backward(X, A, Y):
    m = np.size(Y)
    column = (A - Y.astype(float)).reshape(-1, 1)
    return np.matmul(X, column / m), (column / m).sum().item()
