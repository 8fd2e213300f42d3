# Breaks: no numpy product over the data (the loops only copy what np.outer computed).
# loses: rules
def outer_loop(a, b):
    product = np.outer(a, b)
    out = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            out[i, j] = product[i, j]
    return out
