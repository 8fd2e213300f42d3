# Breaks: shape (all pairs, (n·n,), where zip was meant).
def multiply_loop(a, b):
    return np.array([x * y for x in a for y in b])
