# Breaks: value at 1000 and -1000 (large rows are divided, which changes the result).
# loses: edge
def softmax(x):
    x = np.asarray(x, dtype=float)
    if np.abs(x).max() > 700:
        x = x / np.abs(x).max()
    e = np.exp(x)
    return e / e.sum(axis=1, keepdims=True)
