# Unusual: enumerate, item, +=, helper lambda.
def dot_loop(a, b):
    product = lambda i, p: p * b.item(i)
    total = 0
    for i, p in enumerate(a):
        total = total + product(i, p)
    return np.float64(total)
