# Breaks: range takes a length (here the array).
# loses: values, purity
def dot_loop(a, b):
    total = 0.0
    for i in range(a):
        total += a[i] * b[i]
    return total
