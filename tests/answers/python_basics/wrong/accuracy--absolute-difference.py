# Breaks: labels compared for equality (a wrong class 2 away counts twice, may go below 0).
# loses: values
def accuracy(predictions, labels):
    p, y = predictions.ravel().astype(float), labels.ravel().astype(float)
    return 1 - np.mean(np.abs(p - y))
