# Unusual: timeit.default_timer, and the minimum by numpy.
from timeit import default_timer as clock


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    seconds = np.empty(repeats)
    for i in range(repeats):
        before = clock()
        function(*arguments)
        seconds[i] = clock() - before
    return seconds.min()
