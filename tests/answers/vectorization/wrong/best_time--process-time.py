# Breaks: wall-clock seconds (process_time doesn't count waiting).
# loses: smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.process_time()
        function(*arguments)
        times.append(time.process_time() - start)
    return min(times)
