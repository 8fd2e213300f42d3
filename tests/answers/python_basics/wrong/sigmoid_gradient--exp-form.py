# Breaks: value far out (infinity over infinity).
# loses: edge
def sigmoid_gradient(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2
