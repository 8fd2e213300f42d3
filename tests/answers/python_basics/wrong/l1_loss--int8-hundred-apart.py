# Breaks: signed integers allowed (100 - -100 wraps in int8; only unsigned types are looked after).
# loses: dtype
def l1_loss(y_hat, y):
    if y_hat.dtype.kind == "u" or y.dtype.kind == "u":
        y_hat, y = y_hat.astype(float), y.astype(float)
    return float(np.sum(np.abs(y_hat - y)))
