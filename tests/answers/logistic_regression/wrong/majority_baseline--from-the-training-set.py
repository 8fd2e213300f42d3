# Breaks: the labels that are given.
# loses: values, edge, purity
def majority_baseline(labels):
    p = float(np.mean(train_labels))
    return max(p, 1 - p)
