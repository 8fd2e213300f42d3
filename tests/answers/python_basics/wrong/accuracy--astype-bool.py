# Breaks: equality of other labels (all that is not 0 counts as 1).
# loses: values
def accuracy(predictions, labels):
    return np.mean(predictions.ravel().astype(bool) == labels.ravel().astype(bool))
