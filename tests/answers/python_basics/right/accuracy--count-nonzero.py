# Unusual: count_nonzero over size.
def accuracy(predictions, labels):
    return np.count_nonzero(predictions.reshape(-1) == labels.reshape(-1)) / labels.size
