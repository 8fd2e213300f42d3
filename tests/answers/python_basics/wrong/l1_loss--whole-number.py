# Breaks: value (int() cuts the sum).
# loses: values
def l1_loss(y_hat, y):
    return int(np.sum(np.abs(y_hat.astype(float) - y.astype(float))))
