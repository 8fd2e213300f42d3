# Breaks: the result is one number (here a comma makes it a tuple).
# loses: values
def l1_loss(y_hat, y):
    return (np.sum(np.abs(y_hat.astype(float) - y.astype(float))),)
