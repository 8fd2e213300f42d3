# Breaks: the larger share (a formula that fits at the ends and in the middle only).
# loses: values
def majority_baseline(labels):
    p = float(np.mean(labels))
    return 1 - 2 * p * (1 - p)
