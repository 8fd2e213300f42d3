# Breaks: no map over elements.
def outer(a, b):
    return np.vstack(list(map(lambda x: x * b, a)))
