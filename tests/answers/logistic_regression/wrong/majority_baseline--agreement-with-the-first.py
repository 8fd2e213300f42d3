# Breaks: the commoner class (the class of the first label).
# loses: values, edge
def majority_baseline(labels):
    return float(np.mean(labels == labels[0, 0]))
