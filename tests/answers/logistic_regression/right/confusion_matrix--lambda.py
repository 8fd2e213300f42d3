# Unusual: a lambda over four counts.
confusion_matrix = lambda predictions, labels: np.array(
    [[np.count_nonzero((labels == t) & (predictions == p)) for p in (0, 1)] for t in (0, 1)]
)
