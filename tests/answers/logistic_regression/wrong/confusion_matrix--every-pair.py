# Breaks: prediction i goes with label i (a product of sums pairs everyone with everyone).
# loses: values
def confusion_matrix(predictions, labels):
    true = np.array([np.sum(labels == 0), np.sum(labels == 1)])
    predicted = np.array([np.sum(predictions == 0), np.sum(predictions == 1)])
    return np.outer(true, predicted)
