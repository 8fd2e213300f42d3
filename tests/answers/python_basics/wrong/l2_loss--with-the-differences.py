# Breaks: the result is one number (here the differences come back beside it).
# loses: values
def l2_loss(y_hat, y):
    difference = y_hat.astype(float) - y.astype(float)
    return np.sum(difference**2), difference
