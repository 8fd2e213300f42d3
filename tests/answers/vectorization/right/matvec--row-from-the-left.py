# Unusual: x as a (1, n) row from the left, then flattened.
def matvec(A, x):
    # was: for row in A: sum(r * f for r, f in zip(row, x))
    return (x.reshape(1, -1) @ A.T).ravel()
