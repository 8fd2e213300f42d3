# Breaks: the smallest of the repeats (returns the median).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return float(np.median(times))
