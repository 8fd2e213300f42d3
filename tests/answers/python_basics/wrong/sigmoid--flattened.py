# Breaks: same shape (comes back as one long vector).
# loses: shape
def sigmoid(z):
    if np.ndim(z) == 0:
        return 1 / (1 + np.exp(-1.0 * z))
    return np.array([1 / (1 + np.exp(-float(v))) for v in z.ravel()])
