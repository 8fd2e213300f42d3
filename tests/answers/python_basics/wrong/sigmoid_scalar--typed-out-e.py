# Breaks: value (2.718 is not e, wrong in the fourth digit).
# loses: values, math
def sigmoid_scalar(x):
    e = 2.718
    return 1 / (1 + e ** (-x))
