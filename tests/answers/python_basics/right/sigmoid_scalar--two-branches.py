# Unusual: one formula for each sign, so that exp never overflows.
def sigmoid_scalar(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)
