# Unusual: np.vectorize over a scalar helper with math.
def _sigmoid_of_one(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))


def sigmoid(z):
    return np.vectorize(_sigmoid_of_one, otypes=[float])(z)
