# Breaks: number in, float out (prints the float and returns None).
# loses: values, math
def sigmoid_scalar(x):
    s = 1 / (1 + math.exp(-x))
    print(s)
