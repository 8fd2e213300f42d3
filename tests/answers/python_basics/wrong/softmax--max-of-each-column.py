# Breaks: value (every column is shifted by another amount, which doesn't cancel in a row).
# loses: values
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)
