# Unusual: counts of the distinct values, however many there are.
def majority_baseline(labels):
    _, counts = np.unique(labels, return_counts=True)
    return float(counts.max() / counts.sum())
