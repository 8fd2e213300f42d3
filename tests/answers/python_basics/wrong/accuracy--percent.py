# Breaks: float in [0, 1] (percent).
def accuracy(predictions, labels):
    return 100 * np.mean(predictions.ravel() == labels.ravel())
