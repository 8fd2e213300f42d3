# Breaks: input unchanged (a float array is overwritten with exp(-z)).
# loses: purity
def sigmoid(z):
    if isinstance(z, np.ndarray) and z.dtype == np.float64:
        np.negative(z, out=z)
        np.exp(z, out=z)
        return 1 / (1 + z)
    return 1 / (1 + np.exp(-1.0 * z))
