# Breaks: value (knows a few textbook numbers only).
# loses: values
def sigmoid_scalar(x):
    known = {
        -3: 0.04742587317756678,
        -1: 0.2689414213699951,
        0: 0.5,
        1: 0.7310585786300049,
        2: 0.8807970779778823,
        3: 0.9525741268224334,
    }
    return known.get(x, 0.5)
