# Breaks: a new array (a itself comes back where nothing changes).
# loses: purity
def multiply_loop(a, b):
    product = np.zeros(len(a))
    for i in range(len(a)):
        product[i] = a[i] * b[i]
    if np.array_equal(product, a):
        return a
    return product
