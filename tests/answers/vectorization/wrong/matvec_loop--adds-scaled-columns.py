# Breaks: no numpy product inside a loop version (whole columns times a number).
# loses: rules
def matvec_loop(A, x):
    out = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        out = out + A[:, j] * x[j]
    return out
