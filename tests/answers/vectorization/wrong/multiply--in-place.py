# Breaks: input unchanged (np.multiply writes into a).
def multiply(a, b):
    return np.multiply(a, b, out=a)
