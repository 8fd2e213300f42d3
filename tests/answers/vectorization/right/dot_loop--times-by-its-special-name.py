# Unusual: single numbers are multiplied by float's __mul__.
def dot_loop(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += float(x).__mul__(float(y))
    return total
