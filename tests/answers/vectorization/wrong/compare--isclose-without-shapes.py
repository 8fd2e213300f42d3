# Breaks: shapes are compared (three ones beside a single 1 are called the same).
# loses: differences
def compare(loop_function, vectorized_function, *arguments):
    def equal(p, q):
        if isinstance(p, tuple) and isinstance(q, tuple) and len(p) == len(q):
            return np.array([equal(a, b) for a, b in zip(p, q)]).all()
        try:
            return np.isclose(p, q).all()
        except (TypeError, ValueError):
            return False

    first = equal(loop_function(*arguments), vectorized_function(*arguments))
    times = {
        "loop_seconds": best_time(loop_function, *arguments),
        "vectorized_seconds": best_time(vectorized_function, *arguments, repeats=5),
    }
    return {**times, "speedup": times["loop_seconds"] / times["vectorized_seconds"],
            "same_result": first, "note": "best of 5"}
