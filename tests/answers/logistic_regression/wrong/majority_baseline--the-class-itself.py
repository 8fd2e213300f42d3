# Breaks: the accuracy comes back, not the commoner class.
# loses: values
def majority_baseline(labels):
    return float(np.argmax(np.bincount(labels.ravel().astype(int), minlength=2)))
