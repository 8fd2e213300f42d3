# Breaks: the warm-up is not counted (all repeats + 1 readings are looked at).
# loses: smallest
def best_time(function, *arguments, repeats=5):
    readings = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        function(*arguments)
        readings.append(time.perf_counter() - start)
    return min(readings)
