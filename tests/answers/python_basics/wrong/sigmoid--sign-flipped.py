# Breaks: value (exp(z) in place of exp(-z)).
def sigmoid(z):
    return 1 / (1 + np.exp(z))
