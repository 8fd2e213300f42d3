# Unusual: max(z, 0) - z·y + log1p(e^-|z|), the sum divided by m, squeezed to a 0-d array.
def logistic_cost(w, b, X, Y):
    m = Y.shape[1]
    Z = np.matmul(w.T, X) + b
    losses = np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))
    return np.squeeze(np.sum(losses, axis=1, keepdims=True) / m)
