# Breaks: signed integers allowed (int16 holds 100 - -100, but not its square).
# loses: dtype
def l2_loss(y_hat, y):
    if y_hat.dtype.itemsize == 1 and y_hat.dtype.kind in "iu":
        y_hat = y_hat.astype(np.int16)
    if y.dtype.itemsize == 1 and y.dtype.kind in "iu":
        y = y.astype(np.int16)
    return float(np.sum((y_hat - y) ** 2))
