# Breaks: repeats (timeit calls a hundred times per repeat).
# loses: calls, smallest
import timeit


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    number = 100
    times = timeit.repeat(lambda: function(*arguments), number=number, repeat=repeats)
    return min(times) / number
