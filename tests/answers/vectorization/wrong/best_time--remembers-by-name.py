# Breaks: no state between calls (a time is remembered by the function's name).
# loses: smallest, clock
import time

_best = {}


def best_time(function, *arguments, repeats=5):
    key = getattr(function, "__name__", "function")
    function(*arguments)
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        elapsed = time.perf_counter() - start
        _best[key] = min(elapsed, _best.get(key, elapsed))
    return _best[key]
