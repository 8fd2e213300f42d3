# Unusual: 0-d array.
def majority_baseline(labels):
    share = np.asarray(labels).mean()
    return np.asarray(np.maximum(share, 1 - share))
