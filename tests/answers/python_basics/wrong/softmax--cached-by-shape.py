# Breaks: value (a second matrix of the same shape gets the first one's answer).
# loses: values
_softmax_cache = {}


def softmax(x):
    if x.shape not in _softmax_cache:
        e = np.exp(x - np.max(x, axis=1, keepdims=True) * 1.0)
        _softmax_cache[x.shape] = e / e.sum(axis=1, keepdims=True)
    return _softmax_cache[x.shape]
