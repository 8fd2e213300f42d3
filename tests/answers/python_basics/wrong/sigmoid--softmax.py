# Breaks: value (divided by the sum of all powers), and far out (infinity over infinity).
# loses: values, edge
def sigmoid(z):
    return np.exp(z) / np.sum(np.exp(z))
