# Breaks: the warm-up is not counted (its time is among those the smallest is taken from).
# loses: smallest
import time


def best_time(function, *arguments, repeats=5):
    times = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)
