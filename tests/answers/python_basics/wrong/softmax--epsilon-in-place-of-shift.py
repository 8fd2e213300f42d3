# Breaks: stable at -1000 (the row sums to 0) and at 1000 (nan).
# loses: edge
def softmax(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)
