# Breaks: (2, 2) even where a class is missing (the size follows the classes that occur).
# loses: edge
def confusion_matrix(predictions, labels):
    classes = np.unique(np.concatenate([predictions.ravel(), labels.ravel()]))
    matrix = np.zeros((len(classes), len(classes)), dtype=int)
    for i, t in enumerate(classes):
        for j, p in enumerate(classes):
            matrix[i, j] = np.sum((labels == t) & (predictions == p))
    return matrix
