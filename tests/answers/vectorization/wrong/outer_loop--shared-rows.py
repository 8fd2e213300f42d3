# Breaks: value (all rows of the nested list are one and the same list).
# loses: values
def outer_loop(a, b):
    out = [[0.0] * len(b)] * len(a)
    for i in range(len(a)):
        for j in range(len(b)):
            out[i][j] = a[i] * b[j]
    return np.array(out)
