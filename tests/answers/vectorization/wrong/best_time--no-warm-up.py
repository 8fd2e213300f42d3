# Breaks: one warm-up call (there is none, repeats calls in all).
# loses: calls
import time


def best_time(function, *arguments, repeats=5):
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        best = min(best, time.perf_counter() - start)
    return best
