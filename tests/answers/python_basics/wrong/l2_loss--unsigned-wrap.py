# Breaks: unsigned integers allowed (1 - 2 is 255 in uint8).
# loses: dtype
def l2_loss(y_hat, y):
    return np.sum((y_hat - y) ** 2)
