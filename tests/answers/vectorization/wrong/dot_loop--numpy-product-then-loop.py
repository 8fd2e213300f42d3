# Breaks: no numpy product over the data in a loop version (a * b is done by numpy).
# loses: rules
def dot_loop(a, b):
    products = a * b
    total = 0.0
    for p in products:
        total += p
    return float(total)
