# Breaks: any shape (math.exp takes one number only).
# loses: values, shape, edge, purity
def sigmoid(z):
    return 1 / (1 + math.exp(-z))
