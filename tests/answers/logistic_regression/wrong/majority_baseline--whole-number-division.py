# Breaks: value (// cuts the fraction off).
# loses: values
def majority_baseline(labels):
    m = labels.size
    k = np.sum(labels)
    return max(k, m - k) // m
