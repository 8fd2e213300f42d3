# Breaks: predictions may be floats 0.0 / 1.0 (those are no indices).
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    np.add.at(matrix, (labels[0], predictions[0]), 1)
    return matrix
