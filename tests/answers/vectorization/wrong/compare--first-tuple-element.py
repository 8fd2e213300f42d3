# Breaks: same_result (compares only the first element of a tuple).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(a, tuple):
        a, b = a[0], b[0]
    same = np.shape(a) == np.shape(b) and bool(np.allclose(a, b))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
