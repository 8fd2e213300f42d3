# Breaks: unsigned integers allowed (a difference above 181 squared doesn't fit into int16).
# loses: dtype
def l2_loss(y_hat, y):
    if y_hat.dtype == np.uint8 and y.dtype == np.uint8:
        y_hat, y = y_hat.astype(np.int16), y.astype(np.int16)
        return np.sum((y_hat - y) ** 2)
    return np.sum((y_hat.astype(float) - y.astype(float)) ** 2)
