# Breaks: repeats (always five, whatever was asked).
# loses: calls
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
