# Breaks: a float for every x (negative ones fall out of the function without a return).
# loses: values
def sigmoid_scalar(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    math.exp(x) / (1 + math.exp(x))
