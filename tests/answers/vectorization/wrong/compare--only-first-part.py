# Breaks: every part of a tuple (only dw is compared).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    first, second = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(first, tuple) and isinstance(second, tuple):
        first, second = first[0], second[0]
    same_result = np.shape(first) == np.shape(second) and bool(np.allclose(first, second))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same_result,
    }
