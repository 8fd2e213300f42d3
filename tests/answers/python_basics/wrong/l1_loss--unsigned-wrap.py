# Breaks: unsigned integers allowed (1 - 2 is 255 in uint8).
# loses: dtype
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat - y))
