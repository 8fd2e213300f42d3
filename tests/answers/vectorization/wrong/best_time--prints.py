# Breaks: result (prints the seconds and returns None).
# loses: smallest, clock
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    print(f"best of {repeats}: {min(times):.6f} s")
