# Breaks: unsigned integers (bytes minus 16-bit numbers wrap around).
# loses: dtype
def l1_loss(y_hat, y):
    if y_hat.dtype == y.dtype:
        y_hat, y = y_hat.astype(float), y.astype(float)
    return float(np.abs(y_hat - y).sum())
