# Breaks: value (a cast to int against the wrap cuts float fractions).
# loses: values
def l1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(int) - y.astype(int)))
