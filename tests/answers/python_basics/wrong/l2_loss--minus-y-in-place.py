# Breaks: input unchanged (y is turned into the squares, in an array of floats only).
# loses: purity
def l2_loss(y_hat, y):
    if y.dtype == float:
        y -= y_hat
        y *= y
        return y.sum()
    return np.sum((y_hat.astype(float) - y.astype(float)) ** 2)
