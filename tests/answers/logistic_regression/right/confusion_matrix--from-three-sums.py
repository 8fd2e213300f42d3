# Unusual: three sums give all four counts.
def confusion_matrix(predictions, labels):
    m = labels.size
    both = int(np.sum(predictions * labels))
    predicted_one = int(np.sum(predictions))
    truly_one = int(np.sum(labels))
    matrix = np.empty((2, 2), dtype=int)
    matrix[1, 1] = both
    matrix[0, 1] = predicted_one - both
    matrix[1, 0] = truly_one - both
    matrix[0, 0] = m - predicted_one - truly_one + both
    return matrix
