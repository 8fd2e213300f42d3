# Breaks: float in [0, 1] (percent).
# loses: values
def accuracy(predictions, labels):
    return 100 * np.mean(predictions.ravel() == labels.ravel())
