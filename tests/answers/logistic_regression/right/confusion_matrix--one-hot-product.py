# Unusual: the product of two one-hot tables.
def confusion_matrix(predictions, labels):
    true = np.vstack([labels.ravel() == 0, labels.ravel() == 1]).astype(int)
    predicted = np.vstack([predictions.ravel() == 0, predictions.ravel() == 1]).astype(int)
    return true @ predicted.T
