# Unusual: np.testing decides, its error means False.
def compare(loop_function, vectorized_function, *arguments):
    one, two = loop_function(*arguments), vectorized_function(*arguments)
    one = one if isinstance(one, tuple) else (one,)
    two = two if isinstance(two, tuple) else (two,)
    equal = len(one) == len(two)
    if equal:
        for p, q in zip(one, two):
            if np.shape(p) != np.shape(q):
                equal = False
                break
            try:
                np.testing.assert_allclose(p, q, rtol=1e-5, atol=1e-8)
            except AssertionError:
                equal = False
    times = [best_time(f, *arguments) for f in (loop_function, vectorized_function)]
    keys = "loop_seconds", "vectorized_seconds"
    return {**dict(zip(keys, times)), "speedup": times[0] / times[1], "same_result": equal}
