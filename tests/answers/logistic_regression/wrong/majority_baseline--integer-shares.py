# Breaks: a share (whole percent).
# loses: values
def majority_baseline(labels):
    share = round(100 * float(np.mean(labels)))
    return max(share, 100 - share) / 100
