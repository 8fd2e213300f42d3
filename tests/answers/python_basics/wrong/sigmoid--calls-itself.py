# Breaks: the formula of z (it calls itself without an end).
# loses: values, shape, edge, purity
def sigmoid(z):
    return 1 / (1 + np.exp(-sigmoid(z)))
