# Breaks: input unchanged (y_hat becomes the differences when it is a float array).
# loses: purity
def l1_loss(y_hat, y):
    y_hat = np.asarray(y_hat, dtype=float)
    y_hat -= y
    return float(np.abs(y_hat).sum())
