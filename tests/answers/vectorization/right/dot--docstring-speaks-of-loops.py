# Unusual: docstring and comments mention for, while, map and sum.
def dot(a, b):
    """Replaces `for i in range(n): total += a[i] * b[i]`.

    There is no while, no map and no sum(x * y for x, y in zip(a, b)) any more.
    """
    # dot_loop(a, b) would do the same with a for loop
    return float(np.vdot(a, b))
