# Unusual: a nested helper, shapes kept in a dict, and a case of its own for one coordinate.
def pairwise_distances(A, B):
    def squares(P):
        return np.sum(np.square(P), axis=-1)

    shapes = {"rows": A[:, np.newaxis, :], "columns": B[np.newaxis, :, :]}
    if A.shape[1] == 1:
        return np.abs(A - B.T).astype(float)
    return np.sqrt(squares(shapes["rows"] - shapes["columns"]))
