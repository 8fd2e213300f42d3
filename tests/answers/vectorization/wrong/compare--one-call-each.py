# Breaks: the times are measured with warm-up and repeats (here one cold call each).
# loses: times
import time


def _same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_same(p, q) for p, q in zip(a, b))
    return np.shape(a) == np.shape(b) and bool(np.allclose(a, b))


def compare(loop_function, vectorized_function, *arguments):
    start = time.perf_counter()
    loop_result = loop_function(*arguments)
    middle = time.perf_counter()
    vectorized_result = vectorized_function(*arguments)
    stop = time.perf_counter()
    return {
        "loop_seconds": middle - start,
        "vectorized_seconds": stop - middle,
        "speedup": (middle - start) / (stop - middle),
        "same_result": _same(loop_result, vectorized_result),
    }
