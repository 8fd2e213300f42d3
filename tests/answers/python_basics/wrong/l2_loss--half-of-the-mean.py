# Breaks: sum of squared differences (half of their mean).
# loses: values
def l2_loss(y_hat, y):
    return np.mean((y_hat.astype(float) - y.astype(float)) ** 2) / 2
