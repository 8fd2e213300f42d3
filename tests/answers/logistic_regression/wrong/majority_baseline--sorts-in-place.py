# Breaks: the input is unchanged (sort sorts the caller's labels).
# loses: purity
def majority_baseline(labels):
    labels.sort()
    m = labels.shape[1]
    zeros = int(np.searchsorted(labels[0], 1))
    return max(zeros, m - zeros) / m
