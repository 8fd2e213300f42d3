# Breaks: value (fractions are cut).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(np.int64) - y.astype(np.int64)))
