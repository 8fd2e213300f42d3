# Unusual: tolist and Python's numbers.
def l1_loss(y_hat, y):
    return float(sum(abs(a - b) for a, b in zip(y_hat.ravel().tolist(), y.ravel().tolist())))
