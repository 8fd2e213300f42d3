# Unusual: asarray with a dtype, so a number gives a numpy scalar.
def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    return np.reciprocal(1.0 + np.exp(-z))
