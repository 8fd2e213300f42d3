# Unusual: turns the arrays into lists first, because lists are faster to index.
def dot_loop(a, b):
    left, right = a.tolist(), b.tolist()
    total = 0.0
    for i, value in enumerate(left):
        total += value * right[i]
    return total
