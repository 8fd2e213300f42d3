# Breaks: float in [0, 1] (the number of right answers).
# loses: values
def accuracy(predictions, labels):
    return float(np.sum(predictions.ravel() == labels.ravel()))
