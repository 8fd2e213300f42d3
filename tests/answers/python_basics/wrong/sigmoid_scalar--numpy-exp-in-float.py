# Breaks: with math (np.exp; that float refuses arrays is no proof of math).
# loses: math
def sigmoid_scalar(x):
    return float(1 / (1 + np.exp(-x)))
