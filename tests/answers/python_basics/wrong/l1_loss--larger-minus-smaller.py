# Breaks: sum of absolute differences (larger and smaller by their sums, not elementwise).
# loses: values
def l1_loss(y_hat, y):
    y_hat, y = y_hat.astype(float), y.astype(float)
    if np.sum(y_hat) >= np.sum(y):
        return np.sum(y_hat - y)
    return np.sum(y - y_hat)
