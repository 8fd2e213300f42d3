# Unusual: np.add.at, which counts repeated indices, and 32-bit integers.
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=np.int32)
    np.add.at(matrix, (labels.flatten().astype(int), predictions.flatten().astype(int)), 1)
    return matrix
