# Breaks: value (rounded to two decimals).
# loses: values
def l2_loss(y_hat, y):
    return round(float(np.sum((y_hat.astype(float) - y.astype(float)) ** 2)), 2)
