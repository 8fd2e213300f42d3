# Breaks: value (passes the tuple of arguments, the star is missing).
# loses: calls
import time


def best_time(function, *arguments, repeats=5):
    function(arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(arguments)
        times.append(time.perf_counter() - start)
    return min(times)
