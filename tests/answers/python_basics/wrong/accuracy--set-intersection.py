# Breaks: pairs (is the answer anywhere among the labels).
# loses: values
def accuracy(predictions, labels):
    return np.mean(np.isin(predictions.ravel(), labels.ravel()))
