# Breaks: no Python-level loop (list and map).
# loses: rules
def dot(a, b):
    return np.sum(list(map(lambda p, q: p * q, a, b)))
