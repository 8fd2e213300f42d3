# Breaks: one warm-up call (one before each repeat).
# loses: calls, smallest
import time


def best_time(function, *arguments, repeats=5):
    times = []
    for _ in range(repeats):
        function(*arguments)
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
