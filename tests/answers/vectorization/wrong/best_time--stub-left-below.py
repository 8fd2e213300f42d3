# Breaks: the stub's line is left below the code.
# loses: calls, smallest, clock
def best_time(function, *arguments, repeats=5):
    function(*arguments)
    best = math.inf
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        best = min(best, time.perf_counter() - start)
    raise NotImplementedError()  # delete this line when you write yours
    return best
