# Breaks: value (time.clock, from an old tutorial, no longer exists).
# loses: calls, smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.clock()
        function(*arguments)
        times.append(time.clock() - start)
    return min(times)
