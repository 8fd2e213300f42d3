# Breaks: any number of labels (the count wraps around at 256).
# loses: values
def majority_baseline(labels):
    share = float(np.sum(labels, dtype=np.uint8) / labels.size)
    return max(share, 1 - share)
