# Breaks: the share as it is (two digits).
# loses: values
def majority_baseline(labels):
    p = float(np.mean(labels))
    return round(max(p, 1 - p), 2)
