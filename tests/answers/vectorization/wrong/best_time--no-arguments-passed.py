# Breaks: value (calls the function without its arguments).
# loses: calls
import time


def best_time(function, *arguments, repeats=5):
    function()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)
