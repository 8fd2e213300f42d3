# Unusual: time.monotonic and a sorted list.
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.monotonic()
        function(*arguments)
        times.append(time.monotonic() - start)
    return sorted(times)[0]
