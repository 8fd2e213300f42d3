# Breaks: shape (a flat (m·n,) array).
# loses: values
def outer_loop(a, b):
    values = []
    for x in a:
        for y in b:
            values.append(x * y)
    return np.array(values)
