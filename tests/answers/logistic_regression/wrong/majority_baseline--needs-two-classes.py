# Breaks: right for labels of one class only, too (the second count isn't there).
# loses: edge
def majority_baseline(labels):
    values, counts = np.unique(labels, return_counts=True)
    zeros, ones = counts
    return float(max(zeros, ones) / labels.size)
