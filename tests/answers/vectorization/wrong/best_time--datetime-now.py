# Breaks: a monotonic clock (datetime.now may be set back).
# loses: clock
from datetime import datetime


def best_time(function, *arguments, repeats=5):
    function(*arguments)
    times = []
    for _ in range(repeats):
        start = datetime.now()
        function(*arguments)
        times.append((datetime.now() - start).total_seconds())
    return min(times)
