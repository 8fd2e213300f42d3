# Unusual: ufunc reduce.
def softmax(x):
    e = np.exp(np.subtract(x, np.maximum.reduce(x, axis=1, keepdims=True)))
    return e / np.add.reduce(e, axis=1, keepdims=True)
