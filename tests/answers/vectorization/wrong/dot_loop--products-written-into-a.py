# Breaks: input unchanged (the products are stored in the caller's a).
# loses: purity
def dot_loop(a, b):
    total = 0.0
    for i in range(len(a)):
        a[i] *= b[i]
        total += a[i]
    return float(total)
