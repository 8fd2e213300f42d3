# Unusual: last entry of the running sum.
def dot(a, b):
    return np.cumsum(a * b)[-1]
