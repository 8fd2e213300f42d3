# Breaks: an array has no append.
# loses: values, rules, purity
def multiply_loop(a, b):
    product = np.zeros(0)
    for i in range(len(a)):
        product.append(a[i] * b[i])
    return product
