# Unusual: a nested helper for one call, and min of a generator.
import time


def best_time(function, *arguments, repeats=5):
    def once():
        start = time.perf_counter()
        function(*arguments)
        return time.perf_counter() - start

    once()
    return min(once() for _ in range(repeats))
