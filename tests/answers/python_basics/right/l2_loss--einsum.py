# Unusual: einsum over the flat difference; a 0-d array comes back, a line is printed.
def l2_loss(y_hat, y):
    d = (1.0 * y_hat - 1.0 * y).ravel()
    loss = np.asarray(np.einsum("i,i->", d, d))
    print("loss:", loss)
    return loss
