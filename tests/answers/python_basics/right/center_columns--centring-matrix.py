# Unusual: a product with the centring matrix.
def center_columns(x):
    m = x.shape[0]
    return (np.eye(m) - np.ones((m, m)) / m) @ x
