# Breaks: value (the last pair is never added).
# loses: values
def dot_loop(a, b):
    total = 0.0
    for i in range(len(a) - 1):
        total += a[i] * b[i]
    return float(total)
