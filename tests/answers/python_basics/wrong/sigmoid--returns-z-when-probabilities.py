# Breaks: value, and a new array (numbers between 0 and 1 are taken for probabilities already).
# loses: purity
def sigmoid(z):
    if isinstance(z, np.ndarray) and z.ndim and np.all((z >= 0) & (z <= 1)):
        return z
    return 1 / (1 + np.exp(-z))
