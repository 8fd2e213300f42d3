# Unusual: tensordot over all axes.
def l2_loss(y_hat, y):
    d = np.array(y_hat, dtype=float) - np.array(y, dtype=float)
    return np.tensordot(d, d, axes=d.ndim)
