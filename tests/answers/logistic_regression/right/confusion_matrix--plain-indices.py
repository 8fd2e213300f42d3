# Unusual: np.add.at with labels and predictions as they are, which are integers here.
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    np.add.at(matrix, (labels[0], predictions[0]), 1)
    return matrix
