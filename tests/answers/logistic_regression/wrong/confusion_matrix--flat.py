# Breaks: the shape is (2, 2).
# loses: shape
def confusion_matrix(predictions, labels):
    return np.array([np.sum((labels == t) & (predictions == p)) for t in (0, 1) for p in (0, 1)])
