# Breaks: float out (a matrix gives one number for each row).
# loses: values
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(float) - y.astype(float)) ** 2, axis=-1)
