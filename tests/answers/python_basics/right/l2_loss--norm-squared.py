# Unusual: the flat difference's Euclidean length, squared.
def l2_loss(y_hat, y):
    return float(np.linalg.norm(np.subtract(y_hat, y, dtype=float).ravel()) ** 2)
