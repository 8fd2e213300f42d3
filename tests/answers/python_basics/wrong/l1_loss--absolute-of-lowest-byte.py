# Breaks: signed integers allowed (the difference is cast back to the type of y_hat).
# loses: dtype
def l1_loss(y_hat, y):
    difference = (y_hat.astype(float) - y.astype(float)).astype(y_hat.dtype)
    return float(np.sum(np.abs(difference.astype(float))))
