# Breaks: all m examples (len of a (1, m) array is 1).
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    for i in range(len(labels)):
        matrix[int(labels[0, i]), int(predictions[0, i])] += 1
    return matrix
