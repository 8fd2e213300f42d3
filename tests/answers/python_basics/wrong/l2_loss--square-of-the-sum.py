# Breaks: sum of squared differences (the square of the sum).
# loses: values
def l2_loss(y_hat, y):
    return np.sum(y_hat.astype(float) - y.astype(float)) ** 2
