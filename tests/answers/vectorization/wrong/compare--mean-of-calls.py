# Breaks: the best time (the mean of five calls).
# loses: times
def compare(loop_function, vectorized_function, *arguments):
    first, second = (
        result if isinstance(result, tuple) else (result,)
        for result in (loop_function(*arguments), vectorized_function(*arguments))
    )
    same_result = len(first) == len(second) and all(
        np.shape(p) == np.shape(q) and np.allclose(p, q) for p, q in zip(first, second)
    )
    times = []
    for function in (loop_function, vectorized_function):
        function(*arguments)
        start = time.perf_counter()
        for _ in range(5):
            function(*arguments)
        times.append((time.perf_counter() - start) / 5)
    return {
        "loop_seconds": times[0],
        "vectorized_seconds": times[1],
        "speedup": times[0] / times[1],
        "same_result": bool(same_result),
    }
