# Breaks: shape (range(len(a)) for both loops, right only when m = n).
# loses: values
def outer_loop(a, b):
    n = len(a)
    out = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            out[i, j] = a[i] * b[j]
    return out
