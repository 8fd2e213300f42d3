# Breaks: [0, 0] counts true 0 predicted 0 (right ones and wrong ones in each other's place).
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for t in (0, 1):
        for p in (0, 1):
            counts[t, 1 - p] = np.sum((labels == t) & (predictions == p))
    return counts
