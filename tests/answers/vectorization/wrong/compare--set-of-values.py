# Breaks: a dict (these braces make a set).
# loses: values, differences, times
def compare(loop_function, vectorized_function, *arguments):
    same_result = bool(np.allclose(loop_function(*arguments), vectorized_function(*arguments)))
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {loop_seconds, vectorized_seconds, loop_seconds / vectorized_seconds, same_result}
