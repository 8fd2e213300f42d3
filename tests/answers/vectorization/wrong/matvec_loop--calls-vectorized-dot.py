# Breaks: no numpy product inside a loop version (the vectorized dot per row).
# loses: rules
def matvec_loop(A, x):
    return np.array([dot(A[i, :], x) for i in range(A.shape[0])])
