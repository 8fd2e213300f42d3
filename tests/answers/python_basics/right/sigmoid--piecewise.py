# Unusual: np.piecewise.
def sigmoid(z):
    x = np.array(z, dtype=float)
    return np.piecewise(x, [x >= 0], [lambda t: 1 / (1 + np.exp(-t)), lambda t: np.exp(t) / (1 + np.exp(t))])
