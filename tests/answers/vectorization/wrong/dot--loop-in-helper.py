# Breaks: no Python-level loop (a for in a helper function).
# loses: rules
def _accumulate(products):
    total = 0.0
    for p in products:
        total += p
    return total


def dot(a, b):
    return float(_accumulate(a * b))
