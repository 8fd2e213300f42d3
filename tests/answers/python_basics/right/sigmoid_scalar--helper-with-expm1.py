# Unusual: a helper of its own, and expm1 in place of exp.
def _odds(x):
    return math.expm1(min(x, 0)) + 1, math.expm1(min(-x, 0)) + 1


def sigmoid_scalar(x):
    up, down = _odds(x)
    return up / (up + down)
