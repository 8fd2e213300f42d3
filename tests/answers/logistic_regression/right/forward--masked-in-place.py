# Unusual: two halves by mask, in an own array.
def forward(w, b, X):
    z = np.asarray(w.T @ X + b, dtype=np.float64)
    A = np.empty_like(z)
    up = z > 0
    A[up] = 1 / (1 + np.exp(-z[up]))
    e = np.exp(z[~up])
    A[~up] = e / (1 + e)
    return A
