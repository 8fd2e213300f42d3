# Breaks: value at 1000 and -1000 (1000 and 800 become equal after clipping).
# loses: edge
def softmax(x):
    e = np.exp(np.clip(np.asarray(x, dtype=float), -500, 500))
    return e / e.sum(axis=1, keepdims=True)
