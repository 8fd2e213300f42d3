# Breaks: sum of squared differences (cubes).
# loses: values
def l2_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(float) - y.astype(float)) ** 3)
