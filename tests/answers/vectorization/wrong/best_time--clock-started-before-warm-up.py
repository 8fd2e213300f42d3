# Breaks: the warm-up is not counted (it runs inside the first measurement).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    times = []
    start = time.perf_counter()
    function(*arguments)
    for _ in range(repeats):
        function(*arguments)
        stop = time.perf_counter()
        times.append(stop - start)
        start = stop
    return min(times)
