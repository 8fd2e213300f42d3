# Breaks: the commoner class, not the rarer one.
# loses: values
def majority_baseline(labels):
    share = np.mean(labels)
    return float(min(share, 1 - share))
