# Breaks: a new array at each call (the buffer of the last call is written over).
# loses: purity
_columns = {}


def preprocess(images):
    flat = images.reshape(images.shape[0], -1).T
    if flat.shape not in _columns:
        _columns[flat.shape] = np.empty(flat.shape)
    np.divide(flat, 255.0, out=_columns[flat.shape])
    return _columns[flat.shape]
