# Unusual: sum over len, floats first.
def center_columns(x):
    x = np.array(x, dtype=float)
    return x - np.ones(len(x)) @ x / len(x)
