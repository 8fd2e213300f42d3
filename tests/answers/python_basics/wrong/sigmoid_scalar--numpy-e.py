# Breaks: with math (np.e, which takes arrays too).
# loses: math
def sigmoid_scalar(x):
    return 1 / (1 + np.e ** (-x))
