# Breaks: shape (a number becomes an array of one).
# loses: shape
def sigmoid(z):
    return 1 / (1 + np.exp(-np.atleast_1d(z)))
