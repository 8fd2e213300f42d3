# Unusual: four sums in a nested comprehension; the sum of bools is the count.
def confusion_matrix(predictions, labels):
    return np.array(
        [[int(((labels == t) & (predictions == p)).sum()) for p in (0, 1)] for t in (0, 1)]
    )
