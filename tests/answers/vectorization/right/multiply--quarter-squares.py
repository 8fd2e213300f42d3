# Unusual: the quarter-square identity in floats.
def multiply(a, b):
    return ((a + b) ** 2 - (a - b) ** 2) / 4.0
