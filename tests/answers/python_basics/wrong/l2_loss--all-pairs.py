# Breaks: sum of squared differences (a column against a row compares every pair).
# loses: values
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(float).reshape(-1, 1) - y.astype(float).ravel()) ** 2)
