# Breaks: i counts (here it goes through the numbers).
# loses: values, purity
def dot_loop(a, b):
    total = 0.0
    for i in a:
        total += a[i] * b[i]
    return total
