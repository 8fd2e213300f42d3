# Breaks: input unchanged (np.multiply writes into a).
# loses: purity
def multiply(a, b):
    return np.multiply(a, b, out=a)
