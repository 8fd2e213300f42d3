# Unusual: a comprehension with zip, so integers stay integers.
def multiply_loop(a, b):
    return np.array([x * y for x, y in zip(a, b)])
