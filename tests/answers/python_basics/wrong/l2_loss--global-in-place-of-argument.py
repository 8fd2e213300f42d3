# Breaks: value (reads the example's labels, not the argument).
# loses: values, dtype, purity
y_example = np.array([1, 0, 0, 1, 1])


def l2_loss(y_hat, y):
    return np.sum((y_hat - y_example) ** 2)
