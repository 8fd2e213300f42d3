# Breaks: counts, not shares of each true class.
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2))
    for t in (0, 1):
        for p in (0, 1):
            matrix[t, p] = np.sum((labels == t) & (predictions == p))
    return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
