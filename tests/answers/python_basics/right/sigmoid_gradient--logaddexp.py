# Unusual: through the logarithm.
def sigmoid_gradient(z):
    return np.exp(-np.logaddexp(0.0, z) - np.logaddexp(0.0, -np.asarray(z)))
