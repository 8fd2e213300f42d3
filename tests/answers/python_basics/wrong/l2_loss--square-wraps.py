# Breaks: unsigned integers allowed (the difference is right, but its square wraps in uint8).
# loses: dtype
def l2_loss(y_hat, y):
    difference = np.maximum(y_hat, y) - np.minimum(y_hat, y)
    return np.sum(difference**2)
