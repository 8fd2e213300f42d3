# Breaks: differences are squared (here they are multiplied by 2).
# loses: values
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(float) - y.astype(float)) * 2)
