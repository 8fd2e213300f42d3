# Breaks: value (a second pair of the same shape gets the first one's loss).
# loses: values
_losses = {}


def l1_loss(y_hat, y):
    key = (y_hat.shape, y.shape)
    if key not in _losses:
        _losses[key] = float(np.abs(y_hat.astype(float) - y).sum())
    return _losses[key]
