# Unusual: np.prod along axis 1 of two columns.
def multiply(a, b):
    return np.column_stack((a, b)).prod(axis=1)
