# Breaks: the share is a fraction (// leaves 0 or 1).
# loses: values, edge
def majority_baseline(labels):
    ones = int(np.sum(labels))
    m = labels.shape[1]
    return float(max(ones, m - ones) // m)
