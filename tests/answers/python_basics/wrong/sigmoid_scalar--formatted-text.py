# Breaks: float out (a string comes back).
# loses: values
def sigmoid_scalar(x):
    s = 1 / (1 + math.exp(-x))
    return f"{s:.10f}"
