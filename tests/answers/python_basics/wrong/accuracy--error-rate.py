# Breaks: value (the share of mistakes).
def accuracy(predictions, labels):
    return np.mean(predictions.ravel() != labels.ravel())
