# Breaks: all m examples (zip over (1, m) arrays has one pair, and fancy indices count a cell once).
# loses: values
def confusion_matrix(predictions, labels):
    matrix = np.zeros((2, 2), dtype=int)
    for p, t in zip(predictions.astype(int), labels.astype(int)):
        matrix[t, p] += 1
    return matrix
