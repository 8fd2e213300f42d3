# Breaks: mixed shapes (a vector's .T is the vector itself, so (m, 1) against (m,) still broadcasts).
# loses: shape
def accuracy(predictions, labels):
    if predictions.shape != labels.shape:
        labels = labels.T
    return float(np.mean(predictions == labels))
