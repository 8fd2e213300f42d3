# Unusual: predictions and labels as indices, one pair after another.
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=np.int64)
    for t, p in zip(labels[0], predictions[0]):
        counts[t, p] += 1
    return counts
