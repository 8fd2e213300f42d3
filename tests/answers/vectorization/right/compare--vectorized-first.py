# Unusual: calls and times the vectorized function first, and prints a line.
def compare(loop_function, vectorized_function, *arguments):
    fast = vectorized_function(*arguments)
    slow = loop_function(*arguments)
    fast = fast if isinstance(fast, tuple) else (fast,)
    slow = slow if isinstance(slow, tuple) else (slow,)
    same = len(fast) == len(slow) and all(
        np.shape(f) == np.shape(s) and np.allclose(f, s) for f, s in zip(fast, slow)
    )
    vectorized_seconds = best_time(vectorized_function, *arguments)
    loop_seconds = best_time(loop_function, *arguments)
    speedup = loop_seconds / vectorized_seconds
    print(f"{speedup:.1f} times as fast, same result: {same}")
    return {
        "same_result": same,
        "speedup": speedup,
        "vectorized_seconds": vectorized_seconds,
        "loop_seconds": loop_seconds,
    }
