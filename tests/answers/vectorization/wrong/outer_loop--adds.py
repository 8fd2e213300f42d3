# Breaks: value (a sum of the pair, not a product).
# loses: values
def outer_loop(a, b):
    return np.array([[x + y for y in b] for x in a])
