# Breaks: a new array in each call (calls with arrays of one shape share it).
# loses: purity
_made = {}
def sigmoid(z):
    if np.ndim(z) == 0:
        return 1 / (1 + np.exp(-z))
    out = _made.setdefault(z.shape, np.empty(z.shape))
    out[...] = 1 / (1 + np.exp(-z))
    return out
