# Breaks: value (reads the notebook's x, not the argument).
# loses: values, shape, edge
x = np.array([1, 2, 3])


def sigmoid(z):
    return 1 / (1 + np.exp(-x))
