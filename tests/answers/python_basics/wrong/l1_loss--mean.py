# Breaks: sum of absolute differences (mean).
# loses: values
def l1_loss(y_hat, y):
    return np.mean(np.abs(y_hat.astype(float) - y.astype(float)))
