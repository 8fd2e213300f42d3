# Breaks: value (exp(z) in place of exp(-z)).
# loses: values
def sigmoid(z):
    return 1 / (1 + np.exp(z))
