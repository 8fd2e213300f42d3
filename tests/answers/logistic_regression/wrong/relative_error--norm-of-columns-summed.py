# Breaks: the norm over all entries (a norm per column is added up).
# loses: edge
def relative_error(a, b):
    def size(x):
        return np.sum(np.linalg.norm(np.atleast_2d(x).T if np.ndim(x) < 2 else x, axis=0))

    if np.ndim(a) == 2 and a.shape[0] == 1:
        a, b = a.T, b.T
    total = size(a) + size(b)
    return float(size(a - b) / total) if total else 0.0
