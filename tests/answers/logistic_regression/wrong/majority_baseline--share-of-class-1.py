# Breaks: the commoner class, whichever it is, not always class 1.
def majority_baseline(labels):
    return float(np.mean(labels))
