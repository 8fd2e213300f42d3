# Breaks: shape and value (out[j, i], so the result is (n, m)).
# loses: values
def outer_loop(a, b):
    out = np.zeros((len(b), len(a)))
    for i in range(len(a)):
        for j in range(len(b)):
            out[j, i] = a[i] * b[j]
    return out
