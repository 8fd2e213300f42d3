# Breaks: same_result (overwritten in the loop, only the last element decides).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if not isinstance(a, tuple):
        a, b = (a,), (b,)
    same = False
    for p, q in zip(a, b):
        same = np.shape(p) == np.shape(q) and bool(np.allclose(p, q))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
