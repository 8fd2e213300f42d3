# Breaks: input unchanged (out = a is no copy).
# loses: purity
def multiply_loop(a, b):
    out = a
    for i in range(len(a)):
        out[i] = a[i] * b[i]
    return out
