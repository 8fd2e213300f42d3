# Unusual: results as lists of arrays, shapes first.
def compare(loop_function, vectorized_function, *arguments):
    def parts(result):
        return [np.asarray(r) for r in result] if isinstance(result, tuple) else [np.asarray(result)]

    one, two = parts(loop_function(*arguments)), parts(vectorized_function(*arguments))
    equal = [p.shape for p in one] == [q.shape for q in two]
    for p, q in zip(one, two):
        equal = equal and bool(np.isclose(p, q).all())
    slow, fast = best_time(loop_function, *arguments), best_time(vectorized_function, *arguments)
    return dict(loop_seconds=slow, vectorized_seconds=fast, speedup=slow / fast, same_result=equal)
