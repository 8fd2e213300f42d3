# Breaks: value (times the name, function without parentheses).
# loses: calls, smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function
        times.append(time.perf_counter() - start)
    return min(times)
