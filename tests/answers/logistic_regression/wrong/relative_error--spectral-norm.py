# Breaks: the norm over all entries (of a table, the largest singular value is taken).
# loses: edge
def relative_error(a, b):
    def size(x):
        return np.linalg.norm(x, 2)

    total = size(a) + size(b)
    return float(size(a - b) / total) if total else 0.0
