def softmax(x):
    shifted = x - x.max(axis=1, keepdims=True)
    e = np.exp(shifted
    return e / e.sum(axis=1, keepdims=True)
