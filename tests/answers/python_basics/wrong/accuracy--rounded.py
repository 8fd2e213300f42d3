# Breaks: value (rounded to two decimals).
# loses: values
def accuracy(predictions, labels):
    return np.round(np.mean(predictions.ravel() == labels.ravel()), 2)
