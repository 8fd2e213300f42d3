# Breaks: one result (a comma in place of the slash).
# loses: values, shape, edge
def sigmoid(z):
    return 1, (1 + np.exp(-z))
