# Breaks: value (only examples with label 1 count: the recall).
# loses: values
def accuracy(predictions, labels):
    p, y = predictions.ravel(), labels.ravel()
    positives = y == 1
    if not positives.any():
        return float(np.mean(p == y))
    return float(np.mean(p[positives] == 1))
