# Breaks: unit length per row (each call overwrites the matrix returned by the call before).
# loses: purity
_rows = {}


def normalize_rows(x):
    out = _rows.setdefault(x.shape, np.zeros(x.shape))
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    np.divide(x, np.where(norm == 0, 1, norm), out=out)
    return out
