# Unusual: timeit.
def best_time(function, *arguments, repeats=5):
    import timeit

    call = lambda: function(*arguments)
    call()
    return float(np.min(timeit.repeat(call, repeat=repeats, number=1)))
