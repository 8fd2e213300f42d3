# Breaks: stable at -1000 (the absolute max is subtracted: a row near -1000 vanishes, 0 / 0).
# loses: edge
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - np.abs(x).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
