# Breaks: sum of absolute differences (both arrays are sorted first, so pairs are lost).
# loses: values
def l1_loss(y_hat, y):
    a, b = sorted(y_hat.ravel().tolist()), sorted(y.ravel().tolist())
    return float(sum(abs(p - q) for p, q in zip(a, b)))
