# Breaks: the times are still there where results differ (only same_result is in the dict).
# loses: differences
def _same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_same(p, q) for p, q in zip(a, b))
    return np.shape(a) == np.shape(b) and bool(np.allclose(a, b))


def compare(loop_function, vectorized_function, *arguments):
    report = {"same_result": _same(loop_function(*arguments), vectorized_function(*arguments))}
    if report["same_result"]:
        report["loop_seconds"] = best_time(loop_function, *arguments)
        report["vectorized_seconds"] = best_time(vectorized_function, *arguments)
        report["speedup"] = report["loop_seconds"] / report["vectorized_seconds"]
    return report
