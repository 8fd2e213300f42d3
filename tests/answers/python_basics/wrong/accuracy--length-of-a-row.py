# Breaks: (1, m) allowed (its len is 1, so the result is a count).
# loses: shape
def accuracy(predictions, labels):
    return np.sum(np.ravel(predictions) == np.ravel(labels)) / len(predictions)
