# Breaks: labels compared for equality (predictions are cut at 0.5 to 0 and 1 first).
# loses: values
def accuracy(predictions, labels):
    p = (predictions.ravel() > 0.5).astype(int)
    return np.mean(p == labels.ravel())
