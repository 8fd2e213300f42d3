# Breaks: no Python-level loop (a comprehension, a row per element).
def outer(a, b):
    return np.array([x * b for x in a])
