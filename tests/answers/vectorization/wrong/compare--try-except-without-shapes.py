# Breaks: shapes are compared (three ones beside a single 1 are called the same).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    a = loop_function(*arguments)
    b = vectorized_function(*arguments)
    a = a if isinstance(a, tuple) else (a,)
    b = b if isinstance(b, tuple) else (b,)
    same = len(a) == len(b)
    for p, q in zip(a, b):
        try:
            same = same and bool(np.allclose(p, q))
        except ValueError:
            same = False
    report = {"same_result": same}
    report["loop_seconds"] = best_time(loop_function, *arguments)
    report["vectorized_seconds"] = best_time(vectorized_function, *arguments)
    report["speedup"] = report["loop_seconds"] / report["vectorized_seconds"]
    return report
