# Breaks: divided by the number of examples (len of a (1, m) array is 1).
# loses: values
def majority_baseline(labels):
    ones = np.sum(labels == 1)
    zeros = np.sum(labels == 0)
    return float(max(ones, zeros) / len(labels))
