# Breaks: value (the clock starts before the loop, so the times pile up and the first is returned).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    start = time.perf_counter()
    for _ in range(repeats):
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
