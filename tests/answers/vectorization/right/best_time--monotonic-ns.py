# Unusual: whole nanoseconds of the monotonic clock, divided once.
def best_time(function, *arguments, repeats=5):
    function(*arguments)
    readings = []
    while len(readings) < repeats:
        start = time.monotonic_ns()
        function(*arguments)
        readings.append(time.monotonic_ns() - start)
    return sorted(readings)[0] / 1e9
