# Unusual: maximum minus minimum on floats, then np.square and np.add.reduce over all axes.
def l2_loss(y_hat, y):
    a, b = np.asarray(y_hat, dtype=float), np.asarray(y, dtype=float)
    return np.add.reduce(np.square(np.fmax(a, b) - np.fmin(a, b)), axis=None)
