# Breaks: squares (what ** makes is dropped).
# loses: values
def l2_loss(y_hat, y):
    difference = y_hat.astype(float) - y.astype(float)
    difference ** 2
    return float(np.sum(difference))
