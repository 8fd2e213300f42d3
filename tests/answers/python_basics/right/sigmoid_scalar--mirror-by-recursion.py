# Unusual: calls itself for negative x, where sigmoid(x) is exp(x) times sigmoid(-x).
def sigmoid_scalar(x):
    if x < 0:
        e = math.exp(x)
        return e * sigmoid_scalar(-x)
    return math.pow(1 + math.exp(-x), -1)
