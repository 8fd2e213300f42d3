# Unusual: np.where turns the negative differences round; a numpy scalar.
def l1_loss(y_hat, y):
    d = y_hat.astype(float) - y.astype(float)
    return np.where(d < 0, -d, d).sum(axis=None)
