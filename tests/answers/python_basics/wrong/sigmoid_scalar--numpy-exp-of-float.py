# Breaks: with math (np.exp of what float has made of x).
# loses: math
def sigmoid_scalar(x):
    return float(1 / (1 + np.exp(-float(x))))
