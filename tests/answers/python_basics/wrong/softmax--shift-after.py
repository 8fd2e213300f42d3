# Breaks: stable (divided by the largest power after the exponential).
# loses: edge
def softmax(x):
    e = np.exp(x)
    e = e / np.max(e, axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)
