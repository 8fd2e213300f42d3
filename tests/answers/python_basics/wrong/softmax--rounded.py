# Breaks: value (rounded to three decimals: rows no longer sum to 1).
# loses: values
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 3)
