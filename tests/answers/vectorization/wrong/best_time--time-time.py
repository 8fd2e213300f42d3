# Breaks: a monotonic clock (time.time may be set back).
# loses: clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.time()
        function(*arguments)
        times.append(time.time() - start)
    return min(times)
