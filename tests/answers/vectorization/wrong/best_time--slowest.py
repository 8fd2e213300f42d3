# Breaks: the smallest of the repeats (the comparison is the wrong way round).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    best = 0.0
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        elapsed = time.perf_counter() - start
        if elapsed > best:
            best = elapsed
    return best
