# Breaks: stable at 1000 and -1000 (inf / inf and 0 / 0 are nan).
# loses: edge
def softmax(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / np.sum(e, axis=1, keepdims=True)
