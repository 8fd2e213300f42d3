# Breaks: signature (repeats=10 by default).
# loses: calls
import time


def best_time(function, *arguments, repeats=10):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
