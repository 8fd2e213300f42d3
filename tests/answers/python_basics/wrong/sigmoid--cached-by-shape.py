# Breaks: value (a second array of the same shape gets the first one's answer).
# loses: values, edge
_cache = {}


def sigmoid(z):
    key = np.shape(z)
    if key not in _cache:
        _cache[key] = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return _cache[key]
