# Breaks: value (the share of predictions that are 1 and right).
# loses: values
def accuracy(predictions, labels):
    p, t = np.ravel(predictions), np.ravel(labels)
    return np.sum((p == 1) & (t == 1)) / p.size
