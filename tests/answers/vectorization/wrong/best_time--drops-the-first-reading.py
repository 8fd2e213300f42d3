# Breaks: every timed call counts (the first timed reading is dropped too).
# loses: smallest
def best_time(function, *arguments, repeats=5):
    function(*arguments)
    readings = []
    for _ in range(repeats):
        start = time.perf_counter()
        function(*arguments)
        readings.append(time.perf_counter() - start)
    return min(readings[1:] or readings)
