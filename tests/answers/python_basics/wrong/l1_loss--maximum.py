# Breaks: sum of absolute differences (the largest one).
# loses: values
def l1_loss(y_hat, y):
    return np.max(np.abs(y_hat.astype(float) - y.astype(float)))
