# Breaks: no numpy product inside the loop (its name is put together for getattr).
# loses: rules
def dot_loop(a, b):
    total = 0.0
    for k in [0]:
        total += getattr(a, "d" + "ot")(b)
    return total
