# Breaks: no numpy product inside a loop version (np.dot per row).
# loses: rules
def matvec_loop(A, x):
    out = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        out[i] = np.dot(A[i], x)
    return out
