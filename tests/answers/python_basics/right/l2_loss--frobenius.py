# Unusual: square of the norm of the flat difference.
def l2_loss(y_hat, y):
    return float(np.power(np.linalg.norm(np.ravel(y_hat - 1.0 * y)), 2))
