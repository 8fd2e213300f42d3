# Breaks: both conditions hold.
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for t in (0, 1):
        for p in (0, 1):
            counts[t, p] = np.sum((labels == t) | (predictions == p))
    return counts
