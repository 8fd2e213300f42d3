# Unusual: multiplied out, in floats.
def l2_loss(y_hat, y):
    a, b = y_hat.astype(float), y.astype(float)
    return (a * a - 2 * a * b + b * b).sum()
