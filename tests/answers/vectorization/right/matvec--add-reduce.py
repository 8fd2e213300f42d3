# Unusual: np.add.reduce along axis 1 and a helper named after map.
def _map_over_columns(A, x):
    return np.multiply(A, x)


def matvec(A, x):
    return np.add.reduce(_map_over_columns(A, x), axis=1)
