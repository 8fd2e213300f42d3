# Breaks: the share of all examples, not the ratio of one class to the other.
# loses: values
def majority_baseline(labels):
    ones = np.sum(labels == 1)
    zeros = np.sum(labels == 0)
    return float(min(ones, zeros) / max(ones, zeros))
