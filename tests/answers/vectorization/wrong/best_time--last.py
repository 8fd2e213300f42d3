# Breaks: the smallest of the repeats (returns the last).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        elapsed = time.perf_counter() - start
    return elapsed
