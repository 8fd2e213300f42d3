# Unusual: works on nested lists, math.fsum adds.
def matvec_loop(A, x):
    factors = x.tolist()
    rows = A.tolist()
    return np.array([math.fsum(r * f for r, f in zip(row, factors)) for row in rows])
