# Breaks: input unchanged (y_hat becomes the squared differences when it is a float array).
# loses: purity
def l2_loss(y_hat, y):
    y_hat = y_hat.astype(float, copy=False)
    y_hat -= y
    y_hat **= 2
    return y_hat.sum()
