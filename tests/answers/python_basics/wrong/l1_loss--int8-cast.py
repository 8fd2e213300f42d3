# Breaks: unsigned integers allowed (int8 can't hold 128 to 255).
# loses: dtype
def l1_loss(y_hat, y):
    if y_hat.dtype.kind == "u":
        y_hat, y = y_hat.astype(np.int8), y.astype(np.int8)
    return np.sum(np.abs(y_hat - y))
