# Unusual: flat difference with itself.
def l2_loss(y_hat, y):
    d = y_hat.flatten() * 1.0 - y.flatten()
    return d @ d
