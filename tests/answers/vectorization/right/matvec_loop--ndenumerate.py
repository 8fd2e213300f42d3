# Unusual: one loop over all elements with np.ndenumerate.
def matvec_loop(A, x):
    out = np.zeros(A.shape[0])
    for (i, j), value in np.ndenumerate(A):
        out[i] += value * x[j]
    return out
