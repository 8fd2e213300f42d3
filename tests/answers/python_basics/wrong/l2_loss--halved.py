# Breaks: sum of squared differences (half of it, as in some textbooks).
# loses: values
def l2_loss(y_hat, y):
    return 0.5 * np.sum((y_hat.astype(float) - y.astype(float)) ** 2)
