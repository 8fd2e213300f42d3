# Unusual: rows, zip and append.
def matvec_loop(A, x):
    y = []
    for row in A:
        s = 0
        for p, q in zip(row, x):
            s += p * q
        y.append(s)
    return np.array(y)
