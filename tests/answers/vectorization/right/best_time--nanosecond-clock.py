# Unusual: perf_counter_ns, divided by 1e9 at the end.
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)  # warm-up
    times = []
    while len(times) < repeats:
        start = time.perf_counter_ns()
        function(*arguments)
        times.append(time.perf_counter_ns() - start)
    return min(times) / 1e9
