# Breaks: result (a tuple of seconds and the function's result).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    result = function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times), result
