# Breaks: shapes are compared (np.allclose broadcasts, and raises for lengths that don't fit).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    first, second = loop_function(*arguments), vectorized_function(*arguments)
    first = first if isinstance(first, tuple) else (first,)
    second = second if isinstance(second, tuple) else (second,)
    same_result = len(first) == len(second)
    for p, q in zip(first, second):
        same_result = same_result and np.size(p) == np.size(q) and bool(np.allclose(p, q))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same_result,
    }
