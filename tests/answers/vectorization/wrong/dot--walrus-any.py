# Breaks: no Python-level loop (a generator that any runs through).
# loses: rules
def dot(a, b):
    total = 0.0
    any((total := total + p * q) is None for p, q in zip(a, b))
    return total
