# Breaks: unsigned integers allowed (cast to float after the difference has wrapped).
# loses: dtype
def l1_loss(y_hat, y):
    return float(np.sum(np.abs((y_hat - y).astype(float))))
