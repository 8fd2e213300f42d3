# Breaks: no numpy sum over the data (products.sum()).
# loses: rules
def dot_loop(a, b):
    c = np.zeros(len(a))
    for i in range(len(a)):
        c[i] = a[i] * b[i]
    return c.sum()
