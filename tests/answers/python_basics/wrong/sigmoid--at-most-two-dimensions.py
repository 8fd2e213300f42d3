# Breaks: any shape (three dimensions fail).
# loses: shape
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    if z.ndim == 0:
        return 1 / (1 + np.exp(-z))
    if z.ndim == 1:
        return np.array([1 / (1 + np.exp(-v)) for v in z])
    rows, columns = z.shape
    s = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            s[i, j] = 1 / (1 + np.exp(-z[i, j]))
    return s
