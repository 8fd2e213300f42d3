# Breaks: value (the fraction line ends before the second power).
# loses: values
def sigmoid_scalar(x):
    return math.exp(x) / 1 + math.exp(x)
