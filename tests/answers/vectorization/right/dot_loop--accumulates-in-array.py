# Unusual: array of partial sums, last one returned.
def dot_loop(a, b):
    partial = np.zeros(a.size + 1)
    for i in range(a.size):
        partial[i + 1] = partial[i] + a[i] * b[i]
    return partial[-1]
