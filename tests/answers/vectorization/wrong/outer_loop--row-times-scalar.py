# Breaks: no numpy product over the data in a loop version (a whole row at a time).
# loses: rules
def outer_loop(a, b):
    out = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        out[i] = a[i] * b
    return out
