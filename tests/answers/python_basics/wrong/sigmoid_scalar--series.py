# Breaks: value (a short series for the exponential).
# loses: values, math
def sigmoid_scalar(x):
    e = 1 - x + x**2 / 2 - x**3 / 6 + x**4 / 24
    return 1 / (1 + e)
