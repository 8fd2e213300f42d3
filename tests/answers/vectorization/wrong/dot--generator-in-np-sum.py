# Breaks: no Python-level loop (a comprehension).
# loses: rules
def dot(a, b):
    return float(np.sum([x * y for x, y in zip(a, b)]))
