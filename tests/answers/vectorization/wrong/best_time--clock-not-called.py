# Breaks: the clock is read by a call.
# loses: calls, smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter
        function(*arguments)
        times.append(time.perf_counter - start)
    return min(times)
