# Breaks: value (the call is over before the clock starts).
# loses: smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        result = function(*arguments)
        start = time.perf_counter()
        result
        times.append(time.perf_counter() - start)
    return min(times)
