# Unusual: pauses the garbage collector while it measures, and sets it back.
import gc
import time


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            function(*arguments)
            stop = time.perf_counter()
            times.append(stop - start)
    finally:
        if was_enabled:
            gc.enable()
    return min(times)
