# Unusual: divides by the largest absolute value first, so that squares neither vanish nor overflow.
def normalize_rows(x):
    x = np.array(x, dtype=float)
    largest = np.abs(x).max(axis=1, keepdims=True)
    largest[largest == 0] = 1
    x = x / largest
    norm = np.sqrt((x * x).sum(axis=1, keepdims=True))
    norm[norm == 0] = 1
    return x / norm
