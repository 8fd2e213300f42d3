# Breaks: power is ** (here ^).
# loses: values, dtype, purity
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(float) - y.astype(float)) ^ 2)
