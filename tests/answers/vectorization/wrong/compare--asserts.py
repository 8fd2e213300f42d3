# Breaks: where results differ, same_result is False (raises AssertionError).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    a, b = loop_function(*arguments), vectorized_function(*arguments)
    if not isinstance(a, tuple):
        a, b = (a,), (b,)
    assert len(a) == len(b), "different number of results"
    for p, q in zip(a, b):
        np.testing.assert_allclose(p, q, rtol=1e-5, atol=1e-8)
    loop_seconds = best_time(loop_function, *arguments)
    vectorized_seconds = best_time(vectorized_function, *arguments)
    return {
        "loop_seconds": loop_seconds,
        "vectorized_seconds": vectorized_seconds,
        "speedup": loop_seconds / vectorized_seconds,
        "same_result": True,
    }
