# Unusual: 1.0 * makes floats.
def l1_loss(y_hat, y):
    return np.linalg.norm((1.0 * y_hat - 1.0 * y).flatten(), ord=1)
