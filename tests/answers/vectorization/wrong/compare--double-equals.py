# Breaks: same_result by allclose (== is exact, and ambiguous for tuples of arrays).
# loses: values, differences
def compare(loop_function, vectorized_function, *arguments):
    same = bool(np.all(loop_function(*arguments) == vectorized_function(*arguments)))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
