# Breaks: no numpy product inside the loop (it is hidden in a string for eval).
# loses: rules
def dot_loop(a, b):
    total = 0.0
    for _ in range(1):
        total += eval("a @ b", {"a": a, "b": b})
    return float(total)
