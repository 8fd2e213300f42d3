# Breaks: a result (it is computed, and not returned).
# loses: values, shape, edge, purity
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
