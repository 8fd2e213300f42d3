# Unusual: np.equal and np.average, rows.
def accuracy(predictions, labels):
    return np.average(np.equal(predictions.reshape(1, -1), labels.reshape(1, -1)))
