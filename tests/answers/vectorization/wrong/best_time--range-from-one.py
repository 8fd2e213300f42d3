# Breaks: repeats (range(1, repeats) is one short, and nothing is timed for repeats=1).
# loses: calls, smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    best = float("inf")
    for _ in range(1, repeats):
        start = time.perf_counter()
        function(*arguments)
        best = min(best, time.perf_counter() - start)
    return best
