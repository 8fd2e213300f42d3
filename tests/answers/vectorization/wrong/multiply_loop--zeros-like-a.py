# Breaks: value (zeros_like of an integer a cuts a float b's fractions).
# loses: values
def multiply_loop(a, b):
    out = np.zeros_like(a)
    for i in range(len(a)):
        out[i] = a[i] * b[i]
    return out
