# Unusual: lets exp overflow and catches the error.
def sigmoid_scalar(x):
    try:
        return 1.0 / (1.0 + math.exp(-x))
    except OverflowError:
        return 0.0
