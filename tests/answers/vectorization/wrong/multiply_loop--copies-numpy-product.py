# Breaks: no numpy product over the data (the loop only copies a * b).
# loses: rules
def multiply_loop(a, b):
    product = np.multiply(a, b)
    out = np.zeros(len(a))
    for i in range(len(a)):
        out[i] = product[i]
    return out
