# Unusual: a 0-d array.
def accuracy(predictions, labels):
    return np.asarray(1 - np.mean(np.ravel(predictions) != np.ravel(labels)))
