# Breaks: all examples are counted (hard-coded number).
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for i in range(min(labels.shape[1], 100)):
        counts[int(labels[0, i]), int(predictions[0, i])] += 1
    return counts
