# Breaks: reads globals (times dot_loop and dot, whatever functions it is given).
# loses: values, differences, times
def compare(loop_function, vectorized_function, *arguments):
    same = bool(np.isclose(dot_loop(*arguments), dot(*arguments)))
    loop_seconds = best_time(dot_loop, *arguments)
    vectorized_seconds = best_time(dot, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
