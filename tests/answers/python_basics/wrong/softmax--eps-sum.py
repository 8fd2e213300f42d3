# Breaks: rows sum to 1 (0.001 added to the sum).
# loses: values
def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-3)
