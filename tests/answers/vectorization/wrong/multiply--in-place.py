# Breaks: input unchanged (np.multiply writes into a).
# loses: values, purity
def multiply(a, b):
    return np.multiply(a, b, out=a)
