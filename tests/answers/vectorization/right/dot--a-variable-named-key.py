# Unusual: a variable named key, and add.reduce with a dtype.
def dot(a, b):
    key = np.multiply(a, b)
    return float(np.add.reduce(key, dtype=float))
