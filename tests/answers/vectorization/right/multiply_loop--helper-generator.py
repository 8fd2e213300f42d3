# Unusual: a generator helper with yield, read by np.fromiter (a loop version may).
def _products(a, b):
    for x, y in zip(a, b):
        yield x * y


def multiply_loop(a, b):
    return np.fromiter(_products(a, b), dtype=float, count=len(a))
