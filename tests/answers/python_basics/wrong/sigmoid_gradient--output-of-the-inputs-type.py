# Breaks: right for ints, float out (empty_like of an int array holds ints: all 0).
# loses: edge
def sigmoid_gradient(z):
    z = np.asarray(z)
    ds = np.empty_like(z)
    s = sigmoid(z)
    ds[...] = s * (1 - s)
    return ds
