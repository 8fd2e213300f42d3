# Breaks: where results differ, same_result is False (np.allclose raises for shapes that don't fit).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if not isinstance(a, tuple):
        a, b = (a,), (b,)
    same = all(np.allclose(p, q) for p, q in zip(a, b))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": bool(same),
    }
