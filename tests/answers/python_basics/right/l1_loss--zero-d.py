# Unusual: a 0-d array by einsum.
def l1_loss(y_hat, y):
    d = np.fabs(np.asarray(y_hat, float) - np.asarray(y, float)).ravel()
    return np.array(np.einsum("i->", d))
