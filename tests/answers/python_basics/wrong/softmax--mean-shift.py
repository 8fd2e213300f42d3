# Breaks: stable at 1000 and -1000 (shifted by the mean, a row from -1000 to 1000 overflows).
# loses: edge
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
