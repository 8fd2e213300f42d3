# Unusual: refuses arrays by itself, a 0-d array as the answer.
def sigmoid_scalar(x):
    if np.ndim(x) > 0:
        raise TypeError("one number, please")
    return np.array(1 / (1 + math.exp(-float(x))))
