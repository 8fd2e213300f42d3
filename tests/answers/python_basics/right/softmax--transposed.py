# Unusual: without keepdims; works on the transposed float copy, in place.
def softmax(x):
    t = np.array(x, dtype=float).T
    t -= t.max(axis=0)
    np.exp(t, out=t)
    t /= t.sum(axis=0)
    return t.T
