# Breaks: right for ints, float out (zeros_like of an int array holds ints: all 0).
# loses: edge
def sigmoid(z):
    z = np.asarray(z)
    s = np.zeros_like(z)
    s[...] = 1 / (1 + np.exp(-z.astype(float)))
    return s
