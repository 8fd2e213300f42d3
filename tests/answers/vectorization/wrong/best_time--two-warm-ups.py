# Breaks: one warm-up call (there are two).
# loses: calls, smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
