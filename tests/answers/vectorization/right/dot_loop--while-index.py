# Unusual: a while loop.
def dot_loop(a, b):
    total = 0.0
    i = 0
    while i < len(a):
        total += a[i] * b[i]
        i += 1
    return total
