# Breaks: value (a cast to int against the wrap cuts float fractions).
# loses: values
def l2_loss(y_hat, y):
    return np.sum((y_hat.astype(int) - y.astype(int)) ** 2)
