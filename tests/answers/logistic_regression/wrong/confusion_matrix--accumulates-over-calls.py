# Breaks: each call counts anew (the counts of earlier calls stay).
# loses: values, edge, purity
def confusion_matrix(predictions, labels, matrix=np.zeros((2, 2), dtype=int)):
    for p, t in zip(predictions.ravel().astype(int), labels.ravel().astype(int)):
        matrix[t, p] += 1
    return matrix
