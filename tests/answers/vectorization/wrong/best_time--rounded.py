# Breaks: value (rounded to milliseconds, a fast function takes 0.0).
# loses: clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return round(min(times), 3)
