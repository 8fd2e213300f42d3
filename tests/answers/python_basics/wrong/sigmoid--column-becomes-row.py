# Breaks: same shape (a table comes back transposed).
# loses: shape
def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z).T))
