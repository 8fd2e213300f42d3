# Breaks: float out (an array of shape (1,) comes back).
# loses: values
def sigmoid_scalar(x):
    s = 1 / (1 + math.exp(-x))
    return np.array([s])
