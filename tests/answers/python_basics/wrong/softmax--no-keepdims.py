# Breaks: per row (fails if not square, divides the columns if square).
# loses: values
def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)
