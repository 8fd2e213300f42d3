# Breaks: input unchanged (the caller's rows are shifted).
# loses: purity
def softmax(x):
    x -= np.max(x, axis=1, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=1, keepdims=True)
