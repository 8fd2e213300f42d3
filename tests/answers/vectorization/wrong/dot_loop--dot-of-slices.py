# Breaks: no numpy product inside (@ on slices of one entry).
# loses: rules
def dot_loop(a, b):
    total = 0.0
    for i in range(len(a)):
        total += a[i : i + 1] @ b[i : i + 1]
    return total
