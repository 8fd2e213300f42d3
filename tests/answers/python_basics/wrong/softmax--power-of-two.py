# Breaks: value (powers of 2).
# loses: values
def softmax(x):
    e = 2.0 ** (x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
