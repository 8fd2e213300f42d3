# Breaks: each prediction belongs to its own label (both are sorted first).
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for t, p in zip(np.sort(labels[0]), np.sort(predictions[0])):
        counts[int(t), int(p)] += 1
    return counts
