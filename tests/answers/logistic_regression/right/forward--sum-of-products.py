# Unusual: multiply and sum with keepdims; a helper with np.where on both branches.
def forward(w, b, X):
    z = np.sum(w * X, axis=0, keepdims=True) + b
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))
