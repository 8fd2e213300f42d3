# Breaks: exactly 1 in the limit at +1000 when a negative number is in the same array (nan).
# loses: edge
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    if np.any(z < 0):
        e = np.exp(z)
        return e / (1 + e)
    return 1 / (1 + np.exp(-z))
