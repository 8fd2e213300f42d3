# Unusual: from the squares of a sum and a difference.
def dot(a, b):
    a, b = a.astype(float), b.astype(float)
    return float(np.sum((a + b) ** 2) - np.sum((a - b) ** 2)) / 4
