# Breaks: value (floats are cut to whole numbers; uint16 above 32767 wraps).
# loses: values, dtype
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(np.int16) - y.astype(np.int16)))
