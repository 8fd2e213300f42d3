# Breaks: other labels than 0 and 1 may occur (as bool 1 and 2 are the same).
# loses: values
def accuracy(predictions, labels):
    return np.mean(predictions.ravel().astype(bool) == labels.ravel().astype(bool))
