# Breaks: no map over elements.
# loses: rules
def outer(a, b):
    return np.vstack(list(map(lambda x: x * b, a)))
