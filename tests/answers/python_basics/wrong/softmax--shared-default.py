# Breaks: a new array in each call (all calls with tables of one shape share the default's arrays).
# loses: purity
def softmax(x, _made={}):
    out = _made.setdefault(x.shape, np.empty(x.shape))
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    np.divide(powers, powers.sum(axis=1, keepdims=True), out=out)
    return out
