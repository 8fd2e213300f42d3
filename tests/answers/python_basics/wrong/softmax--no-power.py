# Breaks: the powers are divided by their sum (here the scores themselves, without e^x).
# loses: values, edge
def softmax(x):
    return x / np.sum(x, axis=1, keepdims=True)
