# Unusual: nothing; both are cast to float first.
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(float) - y.astype(float)))
