# Unusual: a nested comprehension, so integers stay integers.
def outer_loop(a, b):
    return np.array([[x * y for y in b] for x in a]).reshape(len(a), len(b))
