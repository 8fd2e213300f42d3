# Breaks: value (the last element is never computed).
# loses: values
def multiply_loop(a, b):
    out = np.zeros(len(a))
    i = 0
    while i < len(a) - 1:
        out[i] = a[i] * b[i]
        i += 1
    return out
