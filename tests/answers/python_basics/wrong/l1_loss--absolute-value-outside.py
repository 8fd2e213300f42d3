# Breaks: sum of absolute differences (absolute value of the sum).
# loses: values
def l1_loss(y_hat, y):
    return np.abs(np.sum(y_hat.astype(float) - y.astype(float)))
