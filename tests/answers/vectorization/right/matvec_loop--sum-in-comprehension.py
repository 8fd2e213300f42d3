# Unusual: Python's sum over a generator for each row, so integers stay integers.
def matvec_loop(A, x):
    return np.array([sum(v * f for v, f in zip(row, x)) for row in A])
