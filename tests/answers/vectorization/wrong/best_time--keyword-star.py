# Breaks: arguments (repeats is handed on under its name).
# loses: calls, smallest, clock
def best_time(function, *arguments, repeats=5):
    function(*arguments, repeats=repeats)
    best = math.inf
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments, repeats=repeats)
        best = min(best, time.perf_counter() - start)
    return best
