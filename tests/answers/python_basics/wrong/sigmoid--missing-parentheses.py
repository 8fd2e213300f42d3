# Breaks: value (without parentheses this is 1 + exp(-z)).
# loses: values
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
