# Breaks: counts (+= with an index array counts each pair once only).
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    matrix[labels.ravel().astype(int), predictions.ravel().astype(int)] += 1
    return matrix
