# Unusual: nothing; both are cast to float first.
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(float) - y.astype(float)) ** 2)
