# Unusual: np.multiply and np.add of single numbers.
def dot_loop(a, b):
    total = np.float64(0)
    for i in np.arange(len(a)):
        total = np.add(total, np.multiply(a[i], b[i]))
    return total
