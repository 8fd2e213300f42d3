# Breaks: value (uses the s of the example, not the argument's).
# loses: values
z_example = np.array([1.0, 2.0, 3.0])
s = 1 / (1 + np.exp(-z_example))


def sigmoid_gradient(z):
    return s * (1 - s)
