# Breaks: closeness in proportion (everything below 0.001 is the same).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    def equal(p, q):
        return np.shape(p) == np.shape(q) and np.allclose(p, q, atol=1e-3)

    first, second = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(first, tuple) and isinstance(second, tuple):
        same_result = len(first) == len(second) and all(map(equal, first, second))
    else:
        same_result = equal(first, second)
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same_result,
    }
