# Unusual: a lambda for one reading, min of a generator.
from time import perf_counter as now


def best_time(function, *arguments, repeats=5):
    def once():
        began = now()
        function(*arguments)
        return now() - began

    once()
    return min(once() for _ in range(repeats))
