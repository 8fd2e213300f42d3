# Unusual: product with a diagonal matrix.
def normalize_rows(x):
    n = np.linalg.norm(x, axis=1)
    return np.diag([1 / v if v else 0.0 for v in n]) @ x
