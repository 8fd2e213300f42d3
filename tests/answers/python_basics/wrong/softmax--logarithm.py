# Breaks: value (the logarithm of softmax).
# loses: values
def softmax(x):
    x = np.asarray(x, dtype=float)
    shifted = x - x.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
