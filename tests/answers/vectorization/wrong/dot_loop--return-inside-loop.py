# Breaks: value (returns after the first pair, the return is indented too far).
# loses: values
def dot_loop(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
        return float(total)
