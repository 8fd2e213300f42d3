# Breaks: value (exp(x) in place of exp(-x); right only at 0).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 + math.exp(x))
