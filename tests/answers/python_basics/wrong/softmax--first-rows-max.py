# Breaks: stable with rows of very different magnitude in one array (the first row's max for all).
# loses: edge
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x[0].max())
    return e / e.sum(axis=1, keepdims=True)
