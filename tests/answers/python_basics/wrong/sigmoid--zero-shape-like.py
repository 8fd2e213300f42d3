# Breaks: right for ints (the array is made like z, then filled).
# loses: edge
def sigmoid(z):
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return out
