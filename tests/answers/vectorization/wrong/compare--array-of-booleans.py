# Breaks: same_result (np.isclose without all: an array and no bool).
# loses: values, differences
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if isinstance(a, tuple):
        same = [np.isclose(p, q) for p, q in zip(a, b)]
    else:
        same = np.isclose(a, b)
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": same,
    }
