# Breaks: far out (e ** 1000 fails for a number).
# loses: edge
def sigmoid(z):
    return 1 / (1 + np.e ** (-z))
