# Breaks: result (other names for the keys).
# loses: values
def _same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_same(p, q) for p, q in zip(a, b))
    return np.shape(a) == np.shape(b) and bool(np.allclose(a, b))


def compare(loop_function, vectorized_function, *arguments):
    same = _same(loop_function(*arguments), vectorized_function(*arguments))
    loop_time = best_time(loop_function, *arguments)
    vectorized_time = best_time(vectorized_function, *arguments)
    return {
        "loop_time": loop_time,
        "vectorized_time": vectorized_time,
        "speed_up": loop_time / vectorized_time,
        "same": same,
    }
