# Breaks: float out (an array of shape (1,) or (1, 1)).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(float) - y.astype(float)), keepdims=True)
