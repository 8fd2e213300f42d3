# Unusual: explicit loops with math.fsum.
def center_columns(x):
    m, n = x.shape
    out = np.zeros((m, n))
    for j in range(n):
        mean = math.fsum(float(v) for v in x[:, j]) / m
        for i in range(m):
            out[i, j] = x[i, j] - mean
    return out
