# Breaks: input unchanged (a *= b writes into the caller's array).
# loses: purity
def dot(a, b):
    a *= b
    return float(a.sum())
