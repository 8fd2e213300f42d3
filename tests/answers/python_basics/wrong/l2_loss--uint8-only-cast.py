# Breaks: unsigned integers allowed (only uint8 is looked after; uint16 and larger wrap).
# loses: dtype
def l2_loss(y_hat, y):
    if y_hat.dtype == np.uint8:
        y_hat = y_hat.astype(np.int64)
    return float(np.sum((y_hat - y) ** 2.0))
