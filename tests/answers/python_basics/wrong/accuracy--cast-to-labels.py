# Breaks: equality (predictions are cut to the type of the labels).
# loses: values
def accuracy(predictions, labels):
    return np.mean(predictions.ravel().astype(labels.dtype) == labels.ravel())
