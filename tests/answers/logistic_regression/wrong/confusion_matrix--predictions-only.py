# Breaks: value (the labels are not looked at).
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for t in (0, 1):
        for p in (0, 1):
            counts[t, p] = np.sum((predictions == p))
    return counts
