# Breaks: signature (the first argument of the function becomes repeats).
# loses: calls
import time


def best_time(function, repeats=5, *arguments):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
