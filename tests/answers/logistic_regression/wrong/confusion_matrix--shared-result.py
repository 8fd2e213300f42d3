# Breaks: each call has a result of its own.
# loses: purity
_counts = np.zeros((2, 2), dtype=int)


def confusion_matrix(predictions, labels):
    for t in (0, 1):
        for p in (0, 1):
            _counts[t, p] = np.sum((labels == t) & (predictions == p))
    return _counts
