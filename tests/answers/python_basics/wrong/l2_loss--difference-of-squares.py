# Breaks: sum of squared differences (the squares' difference).
# loses: values
def l2_loss(y_hat, y):
    return np.sum(y_hat.astype(float) ** 2 - y.astype(float) ** 2)
