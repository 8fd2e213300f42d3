# Breaks: value (1 only if everything is equal).
# loses: values
def accuracy(predictions, labels):
    return float(np.array_equal(predictions.ravel(), labels.ravel()))
