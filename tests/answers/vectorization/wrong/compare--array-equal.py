# Breaks: same_result by allclose (np.array_equal is exact, rounding makes it False).
# loses: values
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(a, tuple):
        same = len(a) == len(b) and all(np.array_equal(p, q) for p, q in zip(a, b))
    else:
        same = np.array_equal(a, b)
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": bool(same),
    }
