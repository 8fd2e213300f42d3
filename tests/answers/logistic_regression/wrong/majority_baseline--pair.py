# Breaks: one float comes back, not the class with it.
# loses: values, edge
def majority_baseline(labels):
    share = float(np.mean(labels))
    majority = int(share > 0.5)
    return majority, max(share, 1 - share)
