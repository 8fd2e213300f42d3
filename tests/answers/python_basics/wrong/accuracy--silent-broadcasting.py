# Breaks: no silent broadcasting ((m, 1) against (m,) or (1, m) compares every pair).
# loses: shape
def accuracy(predictions, labels):
    return np.mean(predictions == labels)
