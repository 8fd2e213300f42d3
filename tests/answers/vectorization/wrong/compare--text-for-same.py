# Breaks: True or False (the words "yes" and "no").
# loses: values
def compare(loop_function, vectorized_function, *arguments):
    first, second = (
        result if isinstance(result, tuple) else (result,)
        for result in (loop_function(*arguments), vectorized_function(*arguments))
    )
    same_result = len(first) == len(second) and all(
        np.shape(p) == np.shape(q) and np.allclose(p, q) for p, q in zip(first, second)
    )
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": "yes" if same_result else "",
    }
