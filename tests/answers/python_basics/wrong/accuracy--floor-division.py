# Breaks: value (// gives 0 unless everything is right).
# loses: values
def accuracy(predictions, labels):
    correct = np.sum(predictions.ravel() == labels.ravel())
    return float(correct // labels.size)
