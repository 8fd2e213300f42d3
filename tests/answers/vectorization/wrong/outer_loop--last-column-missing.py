# Breaks: value (the inner loop stops one short, the last column stays 0).
# loses: values
def outer_loop(a, b):
    out = np.zeros((len(a), len(b)))
    for i in range(0, len(a)):
        for j in range(0, len(b) - 1):
            out[i][j] = a[i] * b[j]
    return out
