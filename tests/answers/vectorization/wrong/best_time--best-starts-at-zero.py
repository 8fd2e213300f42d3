# Breaks: value (best starts at 0, nothing is ever smaller).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    best = 0.0
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        best = min(best, time.perf_counter() - start)
    return best
