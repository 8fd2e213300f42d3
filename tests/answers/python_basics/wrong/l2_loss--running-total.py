# Breaks: value (the total of earlier calls is kept).
# loses: values, dtype
_total = [0.0]


def l2_loss(y_hat, y):
    for a, b in zip(y_hat.ravel().tolist(), y.ravel().tolist()):
        _total[0] += (a - b) ** 2
    return _total[0]
