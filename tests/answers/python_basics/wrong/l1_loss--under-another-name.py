# Breaks: the function is called l1_loss (here it begins with a capital letter).
# loses: values, dtype, purity
def L1_loss(y_hat, y):
    return np.sum(np.abs(y_hat.astype(float) - y.astype(float)))
