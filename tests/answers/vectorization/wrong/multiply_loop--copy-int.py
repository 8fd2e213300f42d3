# Breaks: value (a copy of an integer array cuts the products).
# loses: values
def multiply_loop(a, b):
    c = a.copy()
    for i in range(len(a)):
        c[i] *= b[i]
    return c
