# Unusual: asks best_time for more repeats than its default.
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if not isinstance(a, tuple) and not isinstance(b, tuple):
        a, b = (a,), (b,)
    if not isinstance(a, tuple) or not isinstance(b, tuple) or len(a) != len(b):
        same = False
    else:
        same = all(np.shape(p) == np.shape(q) and bool(np.allclose(p, q)) for p, q in zip(a, b))
    loop_seconds = best_time(loop_function, *arguments, repeats=7)
    vectorized_seconds = best_time(vectorized_function, *arguments, repeats=7)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
