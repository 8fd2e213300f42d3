# Breaks: value (the two times are under each other's key).
def _same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_same(p, q) for p, q in zip(a, b))
    return np.shape(a) == np.shape(b) and bool(np.allclose(a, b))


def compare(loop_function, vectorized_function, *arguments):
    same = _same(loop_function(*arguments), vectorized_function(*arguments))
    t1 = best_time(vectorized_function, *arguments)
    t2 = best_time(loop_function, *arguments)
    return {"loop_seconds": t1, "vectorized_seconds": t2, "speedup": t2 / t1, "same_result": same}
