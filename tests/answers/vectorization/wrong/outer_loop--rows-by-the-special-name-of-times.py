# Breaks: no numpy product inside the loop (b.__mul__(x) multiplies a whole row).
# loses: rules
def outer_loop(a, b):
    return np.array([b.__mul__(x) for x in a])
