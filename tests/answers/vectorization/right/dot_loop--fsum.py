# Unusual: math.fsum over a generator (more exact than adding in turn).
def dot_loop(a, b):
    return math.fsum(float(x) * float(y) for x, y in zip(a, b))
