# Unusual: np.divide with out and where.
def normalize_rows(x):
    n = np.sqrt(np.einsum("ij,ij->i", x, x))[:, None]
    return np.divide(x, n, out=np.zeros(x.shape), where=n > 0)
