# Breaks: value (an integer result array cuts the fractions off).
# loses: values
def outer_loop(a, b):
    out = np.zeros((len(a), len(b)), dtype=int)
    for i in range(len(a)):
        for j in range(len(b)):
            out[i, j] = a[i] * b[j]
    return out
