# Unusual: bincount of the flattened labels.
def majority_baseline(labels):
    counts = np.bincount(np.ravel(labels).astype(np.int64), minlength=2)
    return counts.max().item() / labels.size
