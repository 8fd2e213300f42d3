# Breaks: a fraction, not percent.
# loses: values
def majority_baseline(labels):
    share = float(np.mean(labels))
    return 100 * max(share, 1 - share)
