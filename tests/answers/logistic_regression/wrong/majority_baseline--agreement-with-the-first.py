# Breaks: the commoner class (the class of the first label).
def majority_baseline(labels):
    return float(np.mean(labels == labels[0, 0]))
