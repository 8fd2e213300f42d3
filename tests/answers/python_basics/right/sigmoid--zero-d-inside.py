# An array of floats inside, and a number again for a number.
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):
        return (1 / (1 + np.exp(-z)))[()]
