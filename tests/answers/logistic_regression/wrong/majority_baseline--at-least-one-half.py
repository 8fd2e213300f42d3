# Breaks: the share of the commoner class (0.5 when that is class 0).
# loses: values
def majority_baseline(labels):
    return max(float(np.mean(labels)), 0.5)
