# Unusual: np.subtract with a dtype.
def l1_loss(y_hat, y):
    return np.abs(np.subtract(y_hat, y, dtype=np.float64)).sum()
