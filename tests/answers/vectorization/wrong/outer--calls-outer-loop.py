# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def outer(a, b):
    """Outer product without a loop."""
    result = outer_loop(a, b)
    return result
