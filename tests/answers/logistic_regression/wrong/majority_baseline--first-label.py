# Breaks: the commoner class, not the class of the first example.
# loses: values, edge
def majority_baseline(labels):
    return float(np.mean(labels == labels[0, 0]))
