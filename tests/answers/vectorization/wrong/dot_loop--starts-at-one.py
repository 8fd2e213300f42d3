# Breaks: value (the first pair is never added).
# loses: values
def dot_loop(a, b):
    n = len(a)
    total = 0.0
    i = 1
    while i < n:
        total = total + a[i] * b[i]
        i += 1
    return float(total)
