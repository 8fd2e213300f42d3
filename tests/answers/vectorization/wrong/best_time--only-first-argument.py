# Breaks: value (only the first argument reaches the function).
# loses: calls, smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(arguments[0])
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(arguments[0])
        times.append(time.perf_counter() - start)
    return min(times)
