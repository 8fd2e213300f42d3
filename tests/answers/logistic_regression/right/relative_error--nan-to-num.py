# Unusual: lets 0 / 0 happen, with its warning, and turns nan to 0.
def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    ratio = np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))
    return float(np.nan_to_num(ratio, nan=0.0))
