# Unusual: norm 1 of the flat float difference.
def l1_loss(y_hat, y):
    difference = np.subtract(y_hat, y, dtype=float)
    return np.linalg.norm(difference.ravel(), ord=1)
