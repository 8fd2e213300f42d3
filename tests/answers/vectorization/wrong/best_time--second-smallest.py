# Breaks: the smallest of the repeats (the second smallest, against luck).
# loses: smallest
def best_time(function, *arguments, repeats=5):
    function(*arguments)
    readings = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        readings.append(time.perf_counter() - start)
    return sorted(readings)[1 if repeats > 1 else 0]
