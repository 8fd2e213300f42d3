# Breaks: shape (adds the products, so a number and not (n,)).
# loses: values
def multiply_loop(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
    return total
