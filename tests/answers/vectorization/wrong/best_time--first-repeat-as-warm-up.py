# Breaks: repeats (the first of the repeats is thrown away, so only repeats - 1 count).
# loses: calls
import time


def best_time(function, *arguments, repeats=5):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times[1:]) if repeats > 1 else times[0]
