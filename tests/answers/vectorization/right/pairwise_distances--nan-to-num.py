# Unusual: repairs nan afterwards.
def pairwise_distances(A, B):
    with np.errstate(invalid="ignore"):
        d = np.sqrt((A**2).sum(1, keepdims=True) + (B**2).sum(1) - 2 * A @ B.T)
    return np.nan_to_num(d)
