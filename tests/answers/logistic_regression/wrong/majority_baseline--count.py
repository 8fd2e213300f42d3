# Breaks: the share of the commoner class, not how many there are.
# loses: values
def majority_baseline(labels):
    ones = np.sum(labels)
    return float(max(ones, labels.size - ones))
