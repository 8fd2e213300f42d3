# Breaks: other labels than 0 and 1 may occur (the products count only 0 and 1).
# loses: values
def accuracy(predictions, labels):
    p, y = predictions.ravel().astype(float), labels.ravel().astype(float)
    return float((np.dot(p, y) + np.dot(1 - p, 1 - y)) / y.size)
