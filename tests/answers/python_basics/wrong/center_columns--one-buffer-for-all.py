# Breaks: every column's mean becomes 0 (each call overwrites the matrix returned before).
# loses: purity
_centred = {}


def center_columns(x):
    if x.shape not in _centred:
        _centred[x.shape] = np.zeros(x.shape)
    np.subtract(x, x.mean(axis=0), out=_centred[x.shape])
    return _centred[x.shape]
