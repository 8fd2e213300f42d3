# Breaks: float out (columns give an array of shape (1, 1), wider matrices an n by n one).
# loses: values
def l2_loss(y_hat, y):
    difference = y_hat.astype(float) - y.astype(float)
    return difference.T @ difference
