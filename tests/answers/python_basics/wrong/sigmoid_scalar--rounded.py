# Breaks: value (rounded to three decimals).
# loses: values
def sigmoid_scalar(x):
    return round(1 / (1 + math.exp(-x)), 3)
