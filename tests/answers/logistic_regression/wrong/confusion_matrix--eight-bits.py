# Breaks: counts, above 255 as well.
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=np.uint8)
    for p, t in zip(predictions.ravel().astype(int), labels.ravel().astype(int)):
        matrix[t, p] += 1
    return matrix
