# Unusual: emits a warning where the results differ, and still returns the times.
import warnings


def compare(loop_function, vectorized_function, *arguments):
    def parts(result):
        return list(result) if isinstance(result, tuple) else [result]

    a, b = parts(loop_function(*arguments)), parts(vectorized_function(*arguments))
    same = [np.shape(p) for p in a] == [np.shape(q) for q in b]
    same = same and all(np.allclose(p, q) for p, q in zip(a, b))
    if not same:
        warnings.warn("the two functions give different results; their times mean little")
    slow = best_time(loop_function, *arguments)
    fast = best_time(vectorized_function, *arguments)
    return dict(loop_seconds=slow, vectorized_seconds=fast, speedup=slow / fast, same_result=same)
