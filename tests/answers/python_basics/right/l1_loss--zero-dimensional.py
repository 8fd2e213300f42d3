# Unusual: returns a 0-d array.
def l1_loss(y_hat, y):
    return np.array(np.abs(y_hat.astype(float) - y.astype(float)).sum())
