# Breaks: unsigned integers allowed (only uint8 is looked after; uint16 and larger wrap).
# loses: dtype
def l1_loss(y_hat, y):
    if y_hat.dtype == np.uint8:
        y_hat = y_hat.astype(float)
    if y.dtype == np.uint8:
        y = y.astype(float)
    return np.sum(np.abs(y_hat - y))
