# Breaks: with math (np.exp, which takes arrays too).
# loses: math
def sigmoid_scalar(x):
    return 1 / (1 + np.exp(-x))
