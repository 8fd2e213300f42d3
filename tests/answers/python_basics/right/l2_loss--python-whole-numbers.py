# Whole numbers of Python never wrap.
def l2_loss(y_hat, y):
    total = 0
    for a, b in zip(y_hat.ravel().tolist(), y.ravel().tolist()):
        total += (a - b) ** 2
    return float(total)
