# Breaks: seconds (perf_counter_ns counts nanoseconds).
# loses: clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter_ns()
        function(*arguments)
        times.append(time.perf_counter_ns() - start)
    return min(times)
