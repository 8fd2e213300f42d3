# Unusual: the transposed weights first, a longer float on the way.
def forward(w, b, X):
    z = np.ascontiguousarray(w.T).astype(np.longdouble) @ X + np.longdouble(b)
    return (1 / (1 + np.exp(-z))).astype(np.float64)
