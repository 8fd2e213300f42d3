# Breaks: the functions themselves are timed (each is called first, and its result handed on).
# loses: values, differences, times
def compare(loop_function, vectorized_function, *arguments):
    one = loop_function(*arguments)
    two = vectorized_function(*arguments)
    one = one if isinstance(one, tuple) else (one,)
    two = two if isinstance(two, tuple) else (two,)
    same_result = len(one) == len(two) and all(
        np.shape(p) == np.shape(q) and np.allclose(p, q) for p, q in zip(one, two)
    )
    loop_seconds = best_time(loop_function(*arguments))
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": bool(same_result),
    }
