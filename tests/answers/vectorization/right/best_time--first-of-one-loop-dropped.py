# Unusual: one loop of repeats + 1 calls, the first time is dropped.
from time import perf_counter


def best_time(function, *arguments, repeats=5):
    times = []
    for _ in range(repeats + 1):
        start = perf_counter()
        function(*arguments)
        times.append(perf_counter() - start)
    return min(times[1:])
