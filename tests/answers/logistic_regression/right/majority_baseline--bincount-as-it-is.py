# Unusual: bincount of the integers.
def majority_baseline(labels):
    return np.bincount(labels.ravel()).max() / labels.size
