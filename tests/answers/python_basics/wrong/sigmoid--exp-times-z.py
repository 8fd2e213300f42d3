# Breaks: exp of -z (the function itself is multiplied).
# loses: values, shape, edge, purity
def sigmoid(z):
    return 1 / (1 + np.exp * (-z))
