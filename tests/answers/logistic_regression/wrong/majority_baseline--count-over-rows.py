# Breaks: divided by m (labels.shape[0] is 1).
# loses: values
def majority_baseline(labels):
    ones = int(np.sum(labels))
    return max(ones, labels.shape[1] - ones) / labels.shape[0]
