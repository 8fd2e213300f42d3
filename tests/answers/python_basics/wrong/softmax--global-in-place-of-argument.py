# Breaks: value (the sum is of the example's rows, not of the argument's).
# loses: values, edge, purity
example = np.array([[9.0, 2.0, 5.0, 0.0, 0.0], [7.0, 5.0, 0.0, 0.0, 0.0]])
example_exp = np.exp(example)


def softmax(x):
    return np.exp(x) / np.sum(example_exp, axis=1, keepdims=True)
