# Breaks: labels compared for equality (as uint8, 0 and 256 are the same).
# loses: values
def accuracy(predictions, labels):
    p = predictions.ravel().astype(np.uint8)
    return float((p == labels.ravel().astype(np.uint8)).mean())
