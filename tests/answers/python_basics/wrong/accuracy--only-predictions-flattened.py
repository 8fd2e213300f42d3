# Breaks: mixed shapes (labels of shape (m, 1) still broadcast).
# loses: shape
def accuracy(predictions, labels):
    return float(np.mean(predictions.ravel() == labels))
