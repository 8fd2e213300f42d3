# Breaks: stable with rows of very different magnitude in one array (the shift is global).
# loses: edge
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=1, keepdims=True)
