# Unusual: dot product of the difference with its signs, by einsum.
def l1_loss(y_hat, y):
    d = (np.asarray(y_hat, dtype=float) - np.asarray(y, dtype=float)).reshape(-1)
    return np.einsum("i,i->", d, np.sign(d)).item()
