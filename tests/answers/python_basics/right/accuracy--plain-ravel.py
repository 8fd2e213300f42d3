# Unusual: nothing; both are flattened first.
def accuracy(predictions, labels):
    return float(np.mean(np.ravel(predictions) == np.ravel(labels)))
