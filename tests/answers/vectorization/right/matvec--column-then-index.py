# Unusual: x as a column, and the first column of the product.
def matvec(A, x):
    return np.matmul(A, x[:, None])[:, 0]
