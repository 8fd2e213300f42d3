# Breaks: shape (all pairs, (n·n,), where zip was meant).
# loses: values
def multiply_loop(a, b):
    return np.array([x * y for x in a for y in b])
