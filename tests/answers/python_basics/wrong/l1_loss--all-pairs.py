# Breaks: sum of absolute differences (a column against a row compares every pair).
# loses: values
def l1_loss(y_hat, y):
    difference = y_hat.astype(float).reshape(-1, 1) - y.astype(float).reshape(1, -1)
    return np.sum(np.abs(difference))
