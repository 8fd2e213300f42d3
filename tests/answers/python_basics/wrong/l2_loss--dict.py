# Breaks: float out (a dict with the loss comes back).
# loses: values
def l2_loss(y_hat, y):
    return {"loss": np.sum((y_hat.astype(float) - y.astype(float)) ** 2)}
