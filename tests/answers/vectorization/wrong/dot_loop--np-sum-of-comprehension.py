# Breaks: no numpy sum over the data in a loop version (np.sum adds up the products).
# loses: rules
def dot_loop(a, b):
    products = [a[i] * b[i] for i in range(len(a))]
    return float(np.sum(products))
