# Breaks: labels compared for equality (isclose takes 100000 and 100001 for the same label).
# loses: values
def accuracy(predictions, labels):
    return np.mean(np.isclose(predictions.ravel(), labels.ravel()))
