# Breaks: value (float16 keeps three digits and ends at 65504).
# loses: values
def l1_loss(y_hat, y):
    return float(np.sum(np.abs(y_hat.astype(np.float16) - y.astype(np.float16))))
