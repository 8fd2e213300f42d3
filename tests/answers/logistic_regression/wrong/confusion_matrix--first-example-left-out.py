# Breaks: every example counts (the loop begins at the second one).
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    said, true = predictions.ravel().astype(int), labels.ravel().astype(int)
    for i in range(1, len(said)):
        matrix[true[i], said[i]] += 1
    return matrix
