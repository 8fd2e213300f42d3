# Breaks: mixed shapes (a column beside a flat array is broadcast).
# loses: shape
def accuracy(predictions, labels):
    if predictions.ndim == labels.ndim == 2:
        return np.mean(predictions.ravel() == labels.ravel())
    return np.mean(predictions == labels)
