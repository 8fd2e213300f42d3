# Unusual: an explicit loop over plain Python numbers, added by math.fsum.
def l2_loss(y_hat, y):
    pairs = zip(y_hat.ravel().tolist(), y.ravel().tolist())
    return math.fsum((a - b) ** 2 for a, b in pairs)
