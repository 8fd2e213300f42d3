# Unusual: np.vdot of the float difference with itself, any shape.
def l2_loss(y_hat, y):
    d = y_hat.astype(float) - y.astype(float)
    return np.vdot(d, d)
