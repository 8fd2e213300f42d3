# Unusual: runs from the last element to the first, and returns a numpy float.
def dot_loop(a, b):
    """Like np.dot(a, b), or np.sum(a * b), but by hand."""
    total = np.float64(0)
    for i in range(len(a) - 1, -1, -1):
        total = total + a[i] * b[i]
    return total
