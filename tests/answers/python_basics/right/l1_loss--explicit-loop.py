# Unusual: an explicit loop over plain Python numbers.
def l1_loss(y_hat, y):
    total = 0.0
    for a, b in zip(y_hat.ravel().tolist(), y.ravel().tolist()):
        total += abs(a - b)
    return total
