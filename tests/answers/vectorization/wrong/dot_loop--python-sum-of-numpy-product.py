# Breaks: no numpy product over the data in a loop version (sum of a * b, and no loop of its own).
# loses: rules
def dot_loop(a, b):
    return float(sum(a * b))
