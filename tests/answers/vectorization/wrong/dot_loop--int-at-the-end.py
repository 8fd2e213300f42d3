# Breaks: value (int cuts the sum off).
# loses: values
def dot_loop(a, b):
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return int(total)
