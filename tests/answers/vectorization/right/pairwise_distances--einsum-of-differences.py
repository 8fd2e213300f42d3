# Unusual: einsum squares and adds the differences.
def pairwise_distances(X, Y):
    D = np.expand_dims(np.asarray(X, float), 1) - np.expand_dims(np.asarray(Y, float), 0)
    return np.sqrt(np.einsum("ijc,ijc->ij", D, D))
