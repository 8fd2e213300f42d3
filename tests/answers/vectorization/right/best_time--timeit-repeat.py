# Unusual: timeit.repeat with number=1, after a warm-up call.
import timeit


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    return min(timeit.repeat(lambda: function(*arguments), number=1, repeat=repeats))
