# Breaks: value (every product is cut to an integer).
# loses: values
def dot_loop(a, b):
    total = 0
    for i in range(len(a)):
        total += int(a[i] * b[i])
    return float(total)
