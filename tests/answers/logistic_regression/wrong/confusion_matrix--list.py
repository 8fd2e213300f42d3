# Breaks: an array.
# loses: shape
def confusion_matrix(predictions, labels):
    return [
        [int(np.sum((labels == t) & (predictions == p))) for p in (0, 1)] for t in (0, 1)
    ]
