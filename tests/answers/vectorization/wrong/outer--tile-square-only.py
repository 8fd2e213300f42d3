# Breaks: shape (tiles by len(a) in both directions, right only when m = n).
# loses: values
def outer(a, b):
    n = len(a)
    return np.tile(a.reshape(-1, 1), (1, n)) * np.tile(b, (n, 1))
