# Breaks: value (the memory's key drops the fraction, so 1.2 after 1.7 gets the old answer).
# loses: values
_seen = {}


def sigmoid_scalar(x):
    key = int(x)
    if key not in _seen:
        _seen[key] = 1 / (1 + math.exp(-x))
    return _seen[key]
