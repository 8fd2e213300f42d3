# Breaks: result (the key speedup is missing).
# loses: values
def _same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_same(p, q) for p, q in zip(a, b))
    return np.shape(a) == np.shape(b) and bool(np.allclose(a, b))


def compare(loop_function, vectorized_function, *arguments):
    return {
        "same_result": _same(loop_function(*arguments), vectorized_function(*arguments)),
        "loop_seconds": best_time(loop_function, *arguments),
        "vectorized_seconds": best_time(vectorized_function, *arguments),
    }
