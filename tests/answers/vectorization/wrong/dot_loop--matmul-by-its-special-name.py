# Breaks: no numpy product inside the loop (a.__matmul__(b) is a @ b).
# loses: rules
def dot_loop(a, b):
    total = 0.0
    for _ in range(1):
        total += a.__matmul__(b)
    return float(total)
