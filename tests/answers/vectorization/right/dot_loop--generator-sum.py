# Unusual: Python's sum over a generator, no for statement.
def dot_loop(a, b):
    return float(sum(x * y for x, y in zip(a, b)))
