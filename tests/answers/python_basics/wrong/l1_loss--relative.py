# Breaks: value (divided by the size of the truth).
# loses: values
def l1_loss(y_hat, y):
    y_hat, y = y_hat.astype(float), y.astype(float)
    return np.sum(np.abs(y_hat - y)) / np.sum(np.abs(y))
