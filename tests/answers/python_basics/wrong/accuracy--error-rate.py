# Breaks: value (the share of mistakes).
# loses: values
def accuracy(predictions, labels):
    return np.mean(predictions.ravel() != labels.ravel())
