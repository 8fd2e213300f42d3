# Breaks: labels compared one by one (sorted first, so only the counts matter).
# loses: values
def accuracy(predictions, labels):
    return np.mean(np.sort(predictions, axis=None) == np.sort(labels, axis=None))
