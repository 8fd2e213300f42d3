# Breaks: labels are a row (bincount takes a flat array).
# loses: values, edge, purity
def majority_baseline(labels):
    return np.max(np.bincount(labels)) / labels.size
