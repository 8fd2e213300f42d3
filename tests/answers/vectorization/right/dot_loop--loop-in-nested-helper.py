# Unusual: the loop is in a nested helper function.
def dot_loop(a, b):
    def add_up(pairs):
        total = 0.0
        for x, y in pairs:
            total += x * y
        return total

    return float(add_up(zip(a, b)))
