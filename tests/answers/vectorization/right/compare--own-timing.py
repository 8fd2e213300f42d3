# Unusual: its own timing, in place of best_time.
def compare(loop_function, vectorized_function, *arguments):
    def parts(result):
        return result if isinstance(result, tuple) else (result,)

    one, two = parts(loop_function(*arguments)), parts(vectorized_function(*arguments))
    same_result = len(one) == len(two)
    if same_result:
        for p, q in zip(one, two):
            if np.shape(p) != np.shape(q) or not np.allclose(p, q):
                same_result = False

    def smallest(function):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            function(*arguments)
            times.append(time.perf_counter() - start)
        return min(times)

    slow, fast = smallest(loop_function), smallest(vectorized_function)
    return {"loop_seconds": slow, "vectorized_seconds": fast, "speedup": slow / fast,
            "same_result": same_result}
