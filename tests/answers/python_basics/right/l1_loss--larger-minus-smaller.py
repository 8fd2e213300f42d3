# Unusual: elementwise maximum minus minimum, no absolute value at all.
def l1_loss(y_hat, y):
    a, b = y_hat.astype(float), y.astype(float)
    return float(np.sum(np.maximum(a, b) - np.minimum(a, b)))
