# Breaks: no numpy product over the data (the whole a * b at every step).
# loses: rules
def multiply_loop(a, b):
    out = np.zeros(len(a))
    for i in range(len(a)):
        out[i] = (a * b)[i]
    return out
