# Unusual: element by element, with a case of its own for numbers.
def sigmoid(z):
    def one(t):
        return 1 / (1 + math.exp(-t)) if t > -700 else 0.0

    if np.ndim(z) == 0:
        return one(float(z))
    return np.array([one(t) for t in np.ravel(z)]).reshape(np.shape(z))
