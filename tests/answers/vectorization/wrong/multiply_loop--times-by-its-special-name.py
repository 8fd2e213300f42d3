# Breaks: no numpy product inside the loop (out.__imul__(b) multiplies whole arrays).
# loses: rules
def multiply_loop(a, b):
    out = a.astype(float)
    for _ in range(1):
        out.__imul__(b)
    return out
