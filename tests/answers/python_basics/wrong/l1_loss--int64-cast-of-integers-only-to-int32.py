# Breaks: integers of every width (a difference of 4 thousand millions wraps in int32).
# loses: dtype
def l1_loss(y_hat, y):
    if y_hat.dtype.kind in "iu" and y.dtype.kind in "iu":
        y_hat, y = y_hat.astype(np.int32), y.astype(np.int32)
    return float(np.abs(y_hat - y).sum(dtype=float))
