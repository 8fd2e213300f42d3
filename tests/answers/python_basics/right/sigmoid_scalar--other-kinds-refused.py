# Takes floats and whole numbers only, and says so.
def sigmoid_scalar(x):
    if not isinstance(x, (int, float, np.number)):
        raise TypeError("one number, please")
    return 1 / (1 + math.exp(-x))
