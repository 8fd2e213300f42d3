# Unusual: kron and reshape.
def outer(a, b):
    return np.kron(a, b).reshape(a.shape[0], -1)
