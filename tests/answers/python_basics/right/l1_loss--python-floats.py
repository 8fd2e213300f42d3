# Floats of Python, one by one.
def l1_loss(y_hat, y):
    return float(sum(abs(float(a) - float(b)) for a, b in zip(y_hat.flat, y.flat)))
