# Breaks: value (the difference is turned round).
# loses: smallest
def best_time(function, *arguments, repeats=5):
    function(*arguments)
    best = math.inf
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        best = min(best, start - time.perf_counter())
    return best
