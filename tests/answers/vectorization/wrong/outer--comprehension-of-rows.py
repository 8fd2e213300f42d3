# Breaks: no Python-level loop (a comprehension, a row per element).
# loses: rules
def outer(a, b):
    return np.array([x * b for x in a])
