# Breaks: value (vectorized / loop in place of loop / vectorized).
# loses: differences, times
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(a, tuple):
        same = len(a) == len(b) and all(np.allclose(p, q) for p, q in zip(a, b))
    else:
        same = np.shape(a) == np.shape(b) and np.allclose(a, b)
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": vectorized_seconds / loop_seconds,
        "same_result": bool(same),
    }
