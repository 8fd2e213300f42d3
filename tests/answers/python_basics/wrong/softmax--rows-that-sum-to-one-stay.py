# Breaks: value (a row of probabilities is taken for done, and is its caller's own).
# loses: purity
def softmax(x):
    if np.allclose(x.sum(axis=1), 1) and np.all(x >= 0):
        return x
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
