# Breaks: value (one branch for the whole array).
# loses: edge
def sigmoid(z):
    if np.all(np.asarray(z) >= 0):
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
