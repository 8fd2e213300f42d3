# Unusual: the tolerance of allclose written out by hand, times from a comprehension.
def _close(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    if p.shape != q.shape:
        return False
    return bool((np.abs(p - q) <= 1e-8 + 1e-5 * np.abs(q)).all())


def compare(loop_function, vectorized_function, *arguments):
    left, right = loop_function(*arguments), vectorized_function(*arguments)
    if type(left) is tuple and type(right) is tuple:
        same = len(left) == len(right) and all(_close(p, q) for p, q in zip(left, right))
    elif type(left) is tuple or type(right) is tuple:
        same = False
    else:
        same = _close(left, right)
    seconds = [best_time(f, *arguments) for f in (loop_function, vectorized_function)]
    return {
        "loop_seconds": seconds[0],
        "vectorized_seconds": seconds[1],
        "speedup": seconds[0] / seconds[1],
        "same_result": same,
    }
