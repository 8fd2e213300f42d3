# Breaks: no numpy product inside (row.dot).
# loses: rules
def matvec_loop(A, x):
    out = []
    for row in A:
        out.append(row.dot(x))
    return np.array(out)
