# Breaks: the larger share.
# loses: values
def majority_baseline(labels):
    p = float(np.mean(labels))
    return (max(p, 1 - p) + 0.5) / 2
