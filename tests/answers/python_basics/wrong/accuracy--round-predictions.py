# Breaks: equality (rounded before the comparison).
# loses: values
def accuracy(predictions, labels):
    return np.mean(np.round(predictions.ravel()) == np.round(labels.ravel()))
