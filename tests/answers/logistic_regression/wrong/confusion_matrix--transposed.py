# Breaks: the first index is the true class, the second the predicted one.
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    for p, t in zip(predictions.ravel().astype(int), labels.ravel().astype(int)):
        matrix[p, t] += 1
    return matrix
