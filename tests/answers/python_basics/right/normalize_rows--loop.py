# Unusual: row by row with an if.
def normalize_rows(x):
    result = np.zeros(x.shape)
    for i, row in enumerate(x):
        if row.any():
            result[i] = row / np.linalg.norm(row)
    return result
