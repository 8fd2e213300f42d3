# Breaks: an empty list has no places that could be written to.
# loses: values, purity
def multiply_loop(a, b):
    product = []
    for i in range(len(a)):
        product[i] = a[i] * b[i]
    return product
