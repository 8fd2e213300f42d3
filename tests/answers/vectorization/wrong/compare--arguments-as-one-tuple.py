# Breaks: value (passes the tuple of arguments, the star is missing).
# loses: values, differences
def compare(loop_function, vectorized_function, *arguments):
    same = bool(np.allclose(loop_function(arguments), vectorized_function(arguments)))
    loop_seconds = best_time(loop_function, arguments)
    vectorized_seconds = best_time(vectorized_function, arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
