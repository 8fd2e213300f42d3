# Breaks: the smallest of the repeats (returns the time of all of them).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    start = time.perf_counter()
    for _ in range(repeats):
        function(*arguments)
    return time.perf_counter() - start
